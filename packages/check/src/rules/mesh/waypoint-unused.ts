import type { Graph } from "../../graph/graph.ts"
import { referenceKey } from "../../graph/object-reference.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { waypointUses } from "../../mesh/waypoint-uses.ts"

/** Whether a unit that is not wholly known may bring a Service that is enrolled. */
function mayBeUsed(graph: Graph): boolean {
  return graph.units.some(
    ({ unknown, provides }) => unknown !== undefined && provides.complete !== true,
  )
}

function check(graph: Graph): Problem[] {
  if (mayBeUsed(graph)) return []
  const used = new Set(waypointUses(graph).map(({ waypoint }) => referenceKey(waypoint)))
  return graph.ofKind("gateway.networking.k8s.io", "Gateway").flatMap((node): Problem[] => {
    const { spec } = node.resource as { readonly spec?: { readonly gatewayClassName?: string } }
    if (spec?.gatewayClassName !== "istio-waypoint" || used.has(referenceKey(node))) return []
    if (node.resource.metadata?.labels?.["istio.io/waypoint-for"] === "none") return []
    return [
      {
        message: "is a waypoint that nobody uses",
        node,
        path: ["spec", "gatewayClassName"],
        hint: `give a namespace, a Service or pods the label istio.io/use-waypoint: ${node.name}, or remove it`,
      },
    ]
  })
}

/** Waypoints are used. */
export const waypointUnused: Rule = {
  code: "MESH_WAYPOINT_UNUSED",
  topic: "mesh",
  severity: "error",
  title: "No label istio.io/use-waypoint names a waypoint.",
  why: "No traffic goes through it: what is attached to it is enforced on nothing.",
  wrong: "kind: Gateway\nmetadata: { name: waypoint }\nspec: { gatewayClassName: istio-waypoint }",
  right: "kind: Namespace\nmetadata: { labels: { istio.io/use-waypoint: waypoint } }",
  check,
}
