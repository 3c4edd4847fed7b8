import type { RemoteSecret, SecretRotation } from "@supaflux/secrets"

function numbered(title: string, steps: readonly string[]): string {
  if (steps.length === 0) return ""
  return `${title}\n${steps.map((step, index) => `  ${index + 1}. ${step}\n`).join("")}`
}

/** What a rotation does, and what to do before. */
export function rotationReport(
  secret: RemoteSecret,
  { name, keys, effect, before = [] }: SecretRotation,
  stage?: 1 | 2 | 3,
): string {
  const which = stage === undefined ? "" : `, stage ${stage} of 3`
  return [
    `${secret.name}: ${name}${which} (${keys.join(", ")})\n`,
    `  ${effect}\n`,
    numbered("Before", before),
  ].join("")
}

/** What is left to do, and how to go back. */
export function leftReport(steps: readonly string[], undo: string | undefined): string {
  return [
    numbered("Now", steps),
    ...(undo === undefined ? [] : [`To go back to the values before: ${undo}\n`]),
  ].join("")
}
