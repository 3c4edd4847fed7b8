import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"

/** What makes a fact true. */
export interface OrderGift {
  readonly step: string
  readonly unit: Unit
  /** The object behind it; undefined where a component only declares it. */
  readonly node: GraphNode | undefined
}
