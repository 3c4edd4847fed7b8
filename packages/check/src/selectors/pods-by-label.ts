import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import { podsOf, type Pods } from "../pods.ts"
import { mayBeMade } from "../references/may-be-made.ts"
import { labelIndex, type LabelIndex } from "./label-index.ts"

/** Every kind of pod of the graph, by label. */
export const podsByLabel: (graph: Graph) => LabelIndex<Pods> = perGraph((graph) =>
  labelIndex(podsOf(graph)),
)

/**
 * Whether every pod of a namespace is known: no unit may bring some that no manifest shows, no
 * operator may make some, and the cluster has not brought the namespace with its own.
 */
export function knowsPods(graph: Graph, namespace: string): boolean {
  const namespaceReference = { group: "", kind: "Namespace", namespace: undefined, name: namespace }
  if (graph.isBuiltin(namespaceReference)) return false
  const pods = { group: "apps", kind: "Deployment", namespace, name: "" }
  return !graph.mayExist(pods) && !mayBeMade(graph, "Deployment", namespace)
}
