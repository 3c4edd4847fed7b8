import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import type { Unit } from "../graph/unit.ts"
import { pushTo } from "./push-to.ts"

/** The units whose objects a unit applies: the Helm releases of a Kustomization, and its Kustomizations. */
export const childUnits: (graph: Graph) => ReadonlyMap<Unit, readonly Unit[]> = perGraph(
  ({ units }) => {
    const children = new Map<Unit, Unit[]>()
    for (const unit of units) if (unit.object) pushTo(children, unit.object.unit, unit)
    return children
  },
)
