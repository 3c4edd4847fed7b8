import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { podsOf } from "../pods.ts"
import { podsByLabel } from "../selectors/pods-by-label.ts"
import { isAmbient } from "./is-ambient.ts"
import { meshOf } from "./mesh.ts"
import { isAttached, policySpec } from "./policies-for.ts"

function hasAmbientLabel(graph: Graph, namespace: string): boolean {
  return isAmbient(meshOf(graph), { namespace, labels: {} }) === true
}

const hasAmbientPods: (graph: Graph) => boolean = perGraph(
  (graph) =>
    [...meshOf(graph).namespaces.keys()].some((namespace) => hasAmbientLabel(graph, namespace)) ||
    podsOf(graph).some((pods) => isAmbient(meshOf(graph), pods) === true),
)

/**
 * Whether a policy is known to be ztunnel's to enforce. Selectors that match no pod of the graph may
 * mean those of a Gateway, whose proxy knows HTTP.
 */
export function isEnforcedByZtunnel(graph: Graph, node: GraphNode): boolean {
  const mesh = meshOf(graph)
  const { namespace = "" } = node
  const { selector } = policySpec(node)
  if (isAttached(node)) return false
  if (selector !== undefined) {
    return podsByLabel(graph)
      .matching(namespace, selector)
      .some((pods) => isAmbient(mesh, pods) === true)
  }
  return namespace === mesh.rootNamespace
    ? hasAmbientPods(graph)
    : hasAmbientLabel(graph, namespace)
}
