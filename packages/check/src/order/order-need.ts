import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"

/** What a need is for; each is a rule of its own. */
type NeedType = "definition" | "namespace" | "webhook" | "secret" | "object" | "protection"

/** Something without which a step fails, and the object that is the reason. */
export interface OrderNeed {
  readonly type: NeedType
  readonly step: string
  readonly fact: string
  /** The unit that the step belongs to. */
  readonly unit: Unit
  /** The object that needs it. */
  readonly node: GraphNode
  /** Path of the field that says so. */
  readonly path?: readonly (string | number)[]
  /** What for, where the object does not show it. */
  readonly why?: string
}
