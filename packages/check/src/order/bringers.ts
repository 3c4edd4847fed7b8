import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"
import type { Stage } from "./stage.ts"

/**
 * The units that bring what a component declares, and when: its charts once they are ready, of which
 * those that nobody rendered come first; without charts the whole component once it is.
 */
export function bringers(
  unit: Unit,
  unitOf: (node: GraphNode) => Unit | undefined,
): readonly (readonly [Unit, Stage])[] {
  const releases = unit.nodes.flatMap((node) => unitOf(node) ?? [])
  const unknown = releases.filter((release) => release.unknown !== undefined)
  const [bringing = [unit]] = [unknown, releases].filter(({ length }) => length > 0)
  return bringing.map((each) => [each, "ready"])
}
