import type { SecretDescription } from "@supaflux/secrets"
import { secretCatalog, type SupabaseSecretKey, type SupabaseSecretName } from "./secret-catalog.ts"

/** Each entry of the catalog is a description. */
secretCatalog satisfies Readonly<Record<string, SecretDescription>>

const name: SupabaseSecretName = "database-auth-admin"
// @ts-expect-error -- no such secret
const misspelt: SupabaseSecretName = "database-auth"

const key: SupabaseSecretKey<"jwt"> = "anonKey"
// @ts-expect-error -- a key of another secret
const foreign: SupabaseSecretKey<"jwt"> = "dbEncKey"

export { foreign, key, misspelt, name }
