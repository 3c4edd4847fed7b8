import type { ComponentOptions, SecretStoreHandle } from "@supaflux/core"
import {
  secretSet,
  type SecretDeclaration,
  type SecretLayout,
  type SecretSetComponent,
} from "@supaflux/secrets"
import { secretCatalog, type SupabaseSecretKey, type SupabaseSecretName } from "./secret-catalog.ts"
import { secretDescription } from "./secret-description.ts"
import { secretNames, type SupabaseSecretSource } from "./secret-references.ts"

/** Options of {@link supabaseSecrets}. */
export interface SupabaseSecretsOptions extends ComponentOptions {
  /** The store that holds the values. */
  readonly store: SecretStoreHandle
  /** What stands before every name in the store: `supabase/production` for `supabase/production/jwt`. */
  readonly remotePrefix: string
  /** Whole names in the store of those that have another: `{ "database-master": "rds!db-1f0a" }`. @default {} */
  readonly remotes?: { readonly [Name in SupabaseSecretName]?: string }
  /** Namespace of the Secrets, and of the release that reads them. @default "supabase" */
  readonly namespace?: string
  /** Name of the component. @default "supabase-secrets" */
  readonly name?: string
  /** What stands before every name of a Secret: `supabase-jwt`. @default "supabase" */
  readonly secretPrefix?: string
  /** How the values lie in the store: one JSON document a secret, or one entry a key. @default "json" */
  readonly layout?: SecretLayout
}

/** What {@link supabaseSecrets} declares: every secret of the catalog, with all of its keys. */
export type SupabaseSecretDeclarations = {
  readonly [Name in SupabaseSecretName]: {
    readonly remote: string
    readonly secretName: string
    readonly keys: readonly SupabaseSecretKey<Name>[]
  }
}

/** The component that {@link supabaseSecrets} makes. */
export interface SupabaseSecretsComponent
  extends Omit<SecretSetComponent<SupabaseSecretDeclarations>, "secret">, SupabaseSecretSource {}

/**
 * The secrets of Supabase, copied from a store: those of `secretCatalog`, each as a Secret of its
 * own, so that a pod mounts what it needs and no more. The store must hold all of them.
 *
 * @throws {Error} when the store does not admit the namespace, or a name in the store is not whole
 * @example
 * const secrets = supabaseSecrets({ store, remotePrefix: "supabase/production" })
 * secrets.secret("jwt").key("anonKey")
 */
export function supabaseSecrets(options: SupabaseSecretsOptions): SupabaseSecretsComponent {
  const { store, remotePrefix, remotes = {}, layout = "json", dependsOn = [] } = options
  const { namespace = "supabase", name = "supabase-secrets", secretPrefix = "supabase" } = options
  const declarations = secretNames.map((secret): [string, SecretDeclaration] => [
    secret,
    {
      remote: remotes[secret] ?? `${remotePrefix}/${secret}`,
      secretName: `${secretPrefix}-${secret}`,
      keys: Object.keys(secretCatalog[secret].keys),
      describe: secretDescription(secret),
    },
  ])
  const set = secretSet<SupabaseSecretDeclarations>({
    name,
    namespace,
    store,
    layout,
    secrets: Object.fromEntries(declarations) as SupabaseSecretDeclarations,
    dependsOn,
  })
  // The same keys, which the compiler cannot see through both generic types.
  return set as SupabaseSecretsComponent
}
