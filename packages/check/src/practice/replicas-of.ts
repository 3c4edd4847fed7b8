import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { referenceKey } from "../graph/object-reference.ts"
import { specOf } from "../order/flux-specs.ts"
import { referencesOf } from "../references.ts"

/** The autoscaler of each workload that has one. */
const scalersOf = perGraph(
  (graph) =>
    new Map(
      (referencesOf(graph).get("scaleTarget") ?? []).map(({ to, from }) => [
        referenceKey(to),
        from,
      ]),
    ),
)

/**
 * How many pods a Deployment or StatefulSet has at least; undefined for other kinds, and where an
 * autoscaler decides that is not Kubernetes' own.
 */
export function replicasOf(graph: Graph, node: GraphNode): number | undefined {
  if (node.kind !== "Deployment" && node.kind !== "StatefulSet") return undefined
  const scaler = scalersOf(graph).get(referenceKey(node))
  if (scaler === undefined) return specOf<{ replicas: number }>(node).replicas ?? 1
  if (scaler.kind !== "HorizontalPodAutoscaler") return undefined
  return specOf<{ minReplicas: number }>(scaler).minReplicas ?? 1
}
