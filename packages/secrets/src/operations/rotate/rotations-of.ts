import type { RemoteSecret } from "../../remote-secret.ts"
import type { SecretRotation } from "../../secret-description.ts"

/** The ways to give a secret new values: those that are described, else all of its keys at once. */
export function rotationsOf({ rotations, keys }: RemoteSecret): readonly SecretRotation[] {
  if (rotations !== undefined && rotations.length > 0) return rotations
  const changing = keys.filter(({ format, plain }) => format.type !== "constant" && plain !== true)
  return [
    {
      name: "all",
      keys: changing.map(({ name }) => name),
      effect: "Whoever uses the old values is refused once the new ones are there.",
    },
  ]
}
