import type { SecretHandle } from "@supaflux/core"
import { secretCatalog, type SupabaseSecretKey, type SupabaseSecretName } from "./secret-catalog.ts"

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** Where every value of every secret is: the chart's value `secrets`. */
export type SecretReferences = {
  readonly [Name in SupabaseSecretName as CamelCase<Name>]: {
    readonly [Key in SupabaseSecretKey<Name>]: { readonly name: string; readonly key: string }
  }
}

/** Whatever offers Supabase's secrets: `supabaseSecrets`, or handles of Secrets made in another way. */
export interface SupabaseSecretSource {
  /** The handle of one secret. */
  readonly secret: <Name extends SupabaseSecretName>(
    name: Name,
  ) => SecretHandle<SupabaseSecretKey<Name>>
}

/** The names of all secrets, in the order of the catalog. */
export const secretNames: readonly SupabaseSecretName[] = Object.keys(
  secretCatalog,
) as SupabaseSecretName[]

const camelCase = (name: string) =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What is on of what needs secrets of its own. */
export interface SecretUse {
  /** Whether mail is sent. */
  readonly smtp: boolean
  /** Whether Realtime's metrics are scraped. */
  readonly metrics: boolean
}

/** The references of the secrets that are used, by name and key: never a value. */
export function secretReferences(
  secrets: SupabaseSecretSource,
  { smtp, metrics }: SecretUse,
): Partial<SecretReferences> {
  const used = secretNames.filter((name) => smtp || name !== "smtp")
  const references = used.map((name) => {
    // Of a union of secrets, only the keys that all have could be asked for.
    const handle = secrets.secret(name) as SecretHandle
    const keys = Object.keys(secretCatalog[name].keys).filter(
      (key) => metrics || key !== "metricsToken",
    )
    return [camelCase(name), Object.fromEntries(keys.map((key) => [key, handle.key(key)]))] as const
  })
  return Object.fromEntries(references) as Partial<SecretReferences>
}
