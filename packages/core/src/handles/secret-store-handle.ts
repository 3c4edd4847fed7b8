import type { Handle } from "../handle.ts"

/** A store of the External Secrets Operator. */
export interface SecretStoreHandle extends Handle<"secret-store"> {
  readonly kind: "ClusterSecretStore" | "SecretStore"
  readonly name: string
  /** Namespaces that may read from the store. */
  readonly namespaces: readonly string[]
}
