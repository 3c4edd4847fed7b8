import type { SecretHandle } from "@supaflux/core"
import type { MigrationSource } from "./migrations-options.ts"

/** What users' migrations wait for: the Secret that Flux logs in with. */
export function migrationDependencies(
  source: MigrationSource | undefined,
): readonly SecretHandle<never>[] {
  return source !== undefined && "secret" in source && source.secret !== undefined
    ? [source.secret]
    : []
}
