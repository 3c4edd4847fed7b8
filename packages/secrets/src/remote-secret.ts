import type { SecretDescription, SecretKeyDescription } from "./secret-description.ts"
import type { SecretLayout } from "./secret-declaration.ts"

/** One value in the store. */
export interface RemoteKey extends SecretKeyDescription {
  /** Its name in the store. */
  readonly name: string
}

/** A Kubernetes Secret that is made of an entry. */
export interface SecretTarget {
  readonly namespace: string
  readonly name: string
}

/** What a store has to hold under one name, by the names that the store uses. */
export interface RemoteSecret extends Pick<SecretDescription, "purpose" | "rotations" | "restart"> {
  /** Name in the store; of one without a store, `<namespace>/<name>` of the Secret itself. */
  readonly name: string
  /** Name of the store. Undefined for Secrets that are applied to the cluster as they are. */
  readonly store: string | undefined
  readonly layout: SecretLayout
  readonly keys: readonly RemoteKey[]
  /** The Secrets that are made of it. */
  readonly targets: readonly SecretTarget[]
}
