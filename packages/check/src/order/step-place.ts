import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"
import type { Stage } from "./stage.ts"

/** What a step is about: a stage of a unit, or one of its objects that becomes ready. */
export interface StepPlace {
  readonly unit: Unit
  readonly stage?: Stage
  readonly node?: GraphNode
}
