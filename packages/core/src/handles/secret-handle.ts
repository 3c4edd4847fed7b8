import type { Handle } from "../handle.ts"

/** One key of one Kubernetes Secret, proven to be declared. */
export interface SecretKeyRef<Key extends string = string> {
  readonly name: string
  readonly key: Key
}

/** A Kubernetes Secret that will exist, with the keys that its owner declares. */
export interface SecretHandle<Key extends string = string> extends Handle<"secret"> {
  readonly namespace: string
  readonly name: string
  readonly keys: readonly Key[]
  /** A reference to one key; one that is not declared does not compile. */
  readonly key: <Chosen extends Key>(key: Chosen) => SecretKeyRef<Chosen>
}
