import type { Duration } from "@supaflux/core"
import type { SecretDescription } from "./secret-description.ts"

/**
 * How a secret lies in the store. `json`: one remote document, the keys are its properties.
 * `path`: one remote value a key, named `<remote>/<key>`.
 */
export type SecretLayout = "json" | "path"

/** One secret of a {@link secretSet}. */
export interface SecretDeclaration {
  /** Name in the store: of the document, or what stands before each key. No slash at the end. */
  readonly remote: string
  /**
   * The keys of the Secret: a list where the store calls them the same, else a map from each key to
   * its name in the store.
   */
  readonly keys: readonly string[] | Readonly<Record<string, string>>
  /** @default the set's */
  readonly namespace?: string
  /** Name of the Secret. @default the name in the set */
  readonly secretName?: string
  /** @default the set's */
  readonly layout?: SecretLayout
  /** How often the store is asked; `0s` asks once. @default "1h" */
  readonly refreshInterval?: Duration
  /** Type of the Secret: `kubernetes.io/dockerconfigjson`. @default "Opaque" */
  readonly type?: string
  /**
   * Further keys, made from the remote ones by Go templates:
   * `{ url: "postgres://app:{{ .password }}@db" }`. One with the name of a remote key replaces it.
   * @default {}
   * @see https://external-secrets.io/latest/guides/templating/
   */
  readonly template?: Readonly<Record<string, string>>
  /** Further labels of the Secret. @default {} */
  readonly labels?: Readonly<Record<string, string>>
  /** Annotations of the Secret. @default {} */
  readonly annotations?: Readonly<Record<string, string>>
  /**
   * What its keys hold, for `supaflux secrets`, which makes and checks values by it.
   * @default every key is given from elsewhere
   */
  readonly describe?: SecretDescription
}

type RemoteKey<Keys> = Keys extends readonly (infer Key extends string)[]
  ? Key
  : keyof Keys & string

/** The keys that a declared secret will have. */
export type KeyOf<Declaration extends SecretDeclaration> =
  | RemoteKey<Declaration["keys"]>
  | (Declaration extends { readonly template: infer Template } ? keyof Template & string : never)
