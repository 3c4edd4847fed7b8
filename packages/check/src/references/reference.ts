import type { GraphNode } from "../graph/graph-node.ts"
import type { ObjectReference } from "../graph/object-reference.ts"

/**
 * What a reference is for. Each family is one rule; `other` belongs to rules of their own.
 * `config` are Secrets and ConfigMaps.
 */
export type ReferenceFamily =
  | "backupLocation"
  | "class"
  | "config"
  | "dependsOn"
  | "generator"
  | "healthCheck"
  | "issuer"
  | "namespace"
  | "nodeClass"
  | "notification"
  | "parent"
  | "role"
  | "scaleTarget"
  | "secretStore"
  | "service"
  | "serviceAccount"
  | "source"
  | "target"
  | "volumeClaim"

/** A place in an object that names another object. */
export interface Reference {
  readonly family: ReferenceFamily
  readonly from: GraphNode
  /** Path of the reference within the object. */
  readonly path: readonly (string | number)[]
  readonly to: ObjectReference
  /** What stands at the path: a name, or an object with one. */
  readonly value: unknown
  /** Keys of the Secret or ConfigMap that are read; none when it is used without them. @default all of them */
  readonly keys?: readonly string[]
  /** Port of the Service, by number or name. */
  readonly port?: number | string
  /** Whether it works without the object, or without its keys. */
  readonly optional: boolean
}
