import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { matchesSelector, type Labels } from "../selectors/matches-selector.ts"
import { namespacesOf } from "../selectors/namespaces-of.ts"
import type { Target } from "./target.ts"

/** The label that enrols pods, Services and namespaces. */
export const useWaypoint = "istio.io/use-waypoint"

/**
 * The name that labels enrol with, which `none` takes out of what the namespace says.
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/#useawaypoint
 */
function enrolled(labels: Labels | undefined): string | undefined {
  return labels?.[useWaypoint]
}

interface Labelled {
  readonly selector: Labels
  readonly waypoint: string
}

function selectorOf({ resource }: GraphNode): Labels | undefined {
  return (resource as { readonly spec?: { readonly selector?: Labels } }).spec?.selector
}

/** The Services that are enrolled by themselves, by namespace. */
const enrolledServices: (graph: Graph) => ReadonlyMap<string, readonly Labelled[]> = perGraph(
  (graph) => {
    const found = new Map<string, Labelled[]>()
    for (const node of graph.ofKind("", "Service")) {
      const waypoint = enrolled(node.resource.metadata?.labels)
      const selector = selectorOf(node)
      if (waypoint === undefined || selector === undefined) continue
      const namespace = node.namespace ?? ""
      const list = found.get(namespace)
      if (list === undefined) found.set(namespace, [{ selector, waypoint }])
      else list.push({ selector, waypoint })
    }
    return found
  },
)

/** Whether a waypoint serves a Service by its own label or its namespace's. */
export function servesService(graph: Graph, service: GraphNode): boolean {
  const own = enrolled(service.resource.metadata?.labels)
  const waypoint = own ?? enrolled(namespacesOf(graph).get(service.namespace ?? "")?.labels)
  return waypoint !== undefined && waypoint !== "none"
}

/** Whether calls of pods may come through a waypoint, which then decides on them. */
export function mayUseWaypoint(graph: Graph, { namespace, labels }: Target): boolean {
  const waypoints = [
    enrolled(labels) ?? enrolled(namespacesOf(graph).get(namespace)?.labels),
    ...(enrolledServices(graph).get(namespace) ?? []).flatMap(({ selector, waypoint }) =>
      matchesSelector({ matchLabels: selector }, labels) ? [waypoint] : [],
    ),
  ]
  return waypoints.some((waypoint) => waypoint !== undefined && waypoint !== "none")
}
