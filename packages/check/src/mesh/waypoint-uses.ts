import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import type { ObjectReference } from "../graph/object-reference.ts"
import { perGraph } from "../graph/per-graph.ts"
import { podsOf } from "../pods.ts"
import type { Labels } from "../selectors/matches-selector.ts"
import { useWaypoint } from "./waypoint-of.ts"

/** A label that enrols in a waypoint. */
export interface WaypointUse {
  readonly node: GraphNode
  readonly path: readonly (string | number)[]
  readonly waypoint: ObjectReference
}

function useIn(
  node: GraphNode,
  labels: Labels | undefined,
  path: readonly string[],
): WaypointUse[] {
  const name = labels?.[useWaypoint]
  if (name === undefined || name === "none") return []
  const own = node.kind === "Namespace" ? node.name : node.namespace
  const namespace = labels?.[`${useWaypoint}-namespace`] ?? own
  const waypoint = { group: "gateway.networking.k8s.io", kind: "Gateway", namespace, name }
  return [{ node, path: [...path, "labels", useWaypoint], waypoint }]
}

/** Every label that enrols a namespace, a Service, a ServiceEntry or pods in a waypoint. */
export const waypointUses: (graph: Graph) => readonly WaypointUse[] = perGraph((graph) => [
  ...[
    ...graph.ofKind("", "Namespace"),
    ...graph.ofKind("", "Service"),
    ...graph.ofKind("networking.istio.io", "ServiceEntry"),
  ].flatMap((node) => useIn(node, node.resource.metadata?.labels, ["metadata"])),
  ...podsOf(graph).flatMap(({ node, labels, path }) => useIn(node, labels, [...path, "metadata"])),
])
