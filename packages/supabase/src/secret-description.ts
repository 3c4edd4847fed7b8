import type { SecretDescription } from "@supaflux/secrets"
import { secretCatalog, type SupabaseSecretName } from "./secret-catalog.ts"
import { secretRotations } from "./secret-rotations.ts"

/** What each secret holds and how it is rotated; readers start anew with an upgrade of the release. */
export function secretDescription(name: SupabaseSecretName): SecretDescription {
  const rotations = secretRotations[name]
  return {
    ...secretCatalog[name],
    restart: "release",
    ...(rotations === undefined ? {} : { rotations }),
  }
}
