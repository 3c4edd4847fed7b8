import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"
import type { Stage } from "./stage.ts"

/**
 * The units that bring what a component declares, and when: its charts that nobody rendered once they
 * are ready, else the whole component once it is.
 */
export function bringers(
  unit: Unit,
  unitOf: (node: GraphNode) => Unit | undefined,
): readonly (readonly [Unit, Stage])[] {
  const releases = unit.nodes.flatMap((node) => unitOf(node) ?? [])
  const unknown = releases.filter((release) => release.unknown !== undefined)
  return (unknown.length > 0 ? unknown : [unit]).map((each) => [each, "ready"])
}
