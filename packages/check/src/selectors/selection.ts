import type { GraphNode } from "../graph/graph-node.ts"
import type { LabelSelector } from "./matches-selector.ts"

/** A place in an object that chooses pods or Services by their labels. */
export interface Selection {
  readonly from: GraphNode
  /** Path of the selector within the object. */
  readonly path: readonly (string | number)[]
  readonly selector: LabelSelector
  readonly selects: "pods" | "Services"
  /** Namespaces in which it looks. */
  readonly namespaces: readonly string[]
}
