import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import { isQuiet } from "./quiet-kinds.ts"

/** What some kinds make, of which others that are known make nothing: for the rest, anything. */
const makes: Readonly<Record<string, readonly string[]>> = {
  "gateway.networking.k8s.io/Gateway": ["Deployment", "Service", "ServiceAccount"],
}

/**
 * What the custom resources of a namespace may make, as kinds or `anything`; those of cluster-scoped
 * ones, which may make it anywhere, under `undefined`.
 */
const makersOf: (graph: Graph) => ReadonlyMap<string | undefined, ReadonlySet<string>> = perGraph(
  (graph) => {
    const made = new Map<string | undefined, Set<string>>()
    for (const node of graph.nodes) {
      const { group, kind, namespace } = node
      if (graph.kinds.isBuiltinGroup(group) || isQuiet(node)) continue
      const kinds = made.get(namespace) ?? new Set()
      made.set(namespace, kinds)
      for (const one of makes[`${group}/${kind}`] ?? ["anything"]) kinds.add(one)
    }
    return made
  },
)

/** Whether an operator may make objects of a kind in a namespace, out of custom resources. */
export function mayBeMade(graph: Graph, kind: string, namespace: string | undefined): boolean {
  const makers = makersOf(graph)
  return [makers.get(undefined), makers.get(namespace)].some(
    (kinds) => kinds !== undefined && (kinds.has("anything") || kinds.has(kind)),
  )
}
