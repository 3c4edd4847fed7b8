import type { Handle } from "../handle.ts"

/**
 * One key of one Kubernetes Secret, proven to be declared. A type alias, so that it can stand among
 * chart values.
 */
export type SecretKeyRef = {
  readonly name: string
  readonly key: string
}

/** A Kubernetes Secret that will exist, with the keys that its owner declares. */
export interface SecretHandle<Key extends string = string> extends Handle<"secret"> {
  readonly namespace: string
  readonly name: string
  /** Every key that the owner declares. */
  readonly keys: readonly string[]
  /**
   * A reference to one key; one that is not declared does not compile. Not generic, so that a Secret
   * without a key that is asked for does not pass for one that has it.
   */
  readonly key: (key: Key) => SecretKeyRef
}
