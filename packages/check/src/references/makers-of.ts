import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { isQuiet } from "./quiet-kinds.ts"

/**
 * The custom resources from which an operator may make workloads, Services and Secrets, by their
 * namespace; the cluster-scoped ones, which may make them anywhere, under `undefined`.
 */
const makersOf: (graph: Graph) => ReadonlyMap<string | undefined, readonly GraphNode[]> = perGraph(
  (graph) =>
    Map.groupBy(
      graph.nodes.filter((node) => !graph.kinds.isBuiltinGroup(node.group) && !isQuiet(node)),
      ({ namespace }) => namespace,
    ),
)

/** Whether an operator may make workloads, Services or Secrets in a namespace. */
export function hasMaker(graph: Graph, namespace: string | undefined): boolean {
  const makers = makersOf(graph)
  return makers.has(undefined) || makers.has(namespace)
}
