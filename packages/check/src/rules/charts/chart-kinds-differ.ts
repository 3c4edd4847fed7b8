import { kindName } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { Unit } from "../../graph/unit.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

/** The custom kinds that a rendering shows, but for those that the component itself defines, and Flux's. */
function shown({ kinds }: Graph, { nodes, object }: Unit): Set<string> {
  const own = new Set(
    (object?.unit.provides.crds ?? []).map(({ group, kind }) => kindName(group, kind)),
  )
  const custom = nodes.flatMap(({ group, kind }) =>
    kinds.isBuiltinGroup(group) || group.endsWith(".toolkit.fluxcd.io")
      ? []
      : [kindName(group, kind)],
  )
  return new Set(custom.filter((name) => !own.has(name)))
}

function check(graph: Graph): Problem[] {
  return graph.units.flatMap((unit): Problem[] => {
    const { object, chart, requires } = unit
    const said = (requires.kinds ?? []).filter(({ use }) => use === "renders")
    if (chart?.status !== "rendered" || said.length === 0) return []
    const rendered = shown(graph, unit)
    const wrong = said.flatMap(({ group, kind, purpose }): Problem[] => {
      const name = kindName(group, kind)
      if (rendered.delete(name)) return []
      return [
        {
          message: `its component says that the chart renders ${name} (${purpose}), and it renders none`,
          node: object,
          hint: "remove it from requiredKinds, or say there which value switches it on",
        },
      ]
    })
    const missing = [...rendered].map((name): Problem => ({
      message: `the chart renders ${name}, and its component does not say so`,
      node: object,
      hint: "add it to requiredKinds of the component: then it waits for the definition wherever it is used",
    }))
    return [...wrong, ...missing]
  })
}

/** What a component says of its chart is what the chart renders. */
export const chartKindsDiffer: Rule = {
  code: "CHART_KINDS_DIFFER",
  topic: "chart values",
  severity: "warning",
  title: "A chart renders other kinds than its component says.",
  why: "Where the archive of a chart is not at hand, the order is derived and proven from what the component says: what it leaves out may be applied before its definition, and what it says too much of is waited for in vain. Compared where the chart could be rendered, for components that say anything.",
  wrong:
    'requiredKinds: [serviceMonitor("metrics.enabled")], where the chart reads monitoring.enabled',
  right: 'requiredKinds: [serviceMonitor("monitoring.enabled")]',
  check,
}
