import type { RemoteSecret, SecretRotation } from "@supaflux/secrets"
import { rotationsOf } from "@supaflux/secrets/operations"
import { suggest } from "../../../suggest.ts"
import { UsageError } from "../../../usage-error.ts"

/**
 * The rotation of a secret that is meant by a name; its only one, when no name is given.
 *
 * @throws UsageError when there is none of this name, or the name is needed
 */
export function rotationNamed(secret: RemoteSecret, name: string | undefined): SecretRotation {
  const rotations = rotationsOf(secret)
  const names = rotations.map((rotation) => rotation.name)
  const [only] = rotations
  if (name === undefined && rotations.length === 1 && only !== undefined) return only
  const found = rotations.find((rotation) => rotation.name === name)
  if (found !== undefined) return found
  if (name === undefined) {
    throw new UsageError(
      `${secret.name} is not rotated as a whole`,
      `name one of ${names.join(", ")}; supaflux secrets list --markdown tells what each does`,
    )
  }
  const nearest = suggest(name, names)
  throw new UsageError(
    `${secret.name} has no rotation "${name}"`,
    nearest === undefined ? `it has: ${names.join(", ")}` : `did you mean "${nearest}"?`,
  )
}
