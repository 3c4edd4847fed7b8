import type { GraphNode } from "../graph/graph-node.ts"

/** A key of a Secret or ConfigMap, and the field that declares it. */
export interface DeclaredKey {
  readonly key: string
  readonly path: readonly (string | number)[]
}

/** An object that makes a Secret or a ConfigMap, or is one. */
export interface KeyOwner {
  readonly kind: "Secret" | "ConfigMap"
  readonly namespace: string
  readonly name: string
  /** The Secret itself, or the ExternalSecret, Certificate … that makes it. */
  readonly node: GraphNode
  /** Path of the field that names it. */
  readonly path: readonly (string | number)[]
  /** The keys that are known. */
  readonly keys: readonly DeclaredKey[]
  /** Whether it may have others, such as what a store holds. */
  readonly open: boolean
  /** Whether it only adds keys to what another object makes. */
  readonly merges: boolean
  /** Whether somebody chose each key, so that one that nobody reads is left over. */
  readonly chosen: boolean
}
