import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { waypointUses } from "../../mesh/waypoint-uses.ts"
import { nearestName } from "../../references/nearest-name.ts"
import { standing } from "../../references/standing.ts"

/** Waypoints that labels name are there. */
export const waypointMissing: Rule = {
  code: "MESH_WAYPOINT_MISSING",
  topic: "mesh",
  severity: "error",
  title: "The label istio.io/use-waypoint names a Gateway that nothing applies.",
  why: "Traffic goes on without a waypoint, and no rule of layer 7 is enforced.",
  wrong: "labels: { istio.io/use-waypoint: waypiont }",
  right: "labels: { istio.io/use-waypoint: waypoint }",
  check: (graph) =>
    waypointUses(graph).flatMap(({ node, path, waypoint }): Problem[] => {
      if (standing(graph, waypoint) !== "missing") return []
      const { group, kind, namespace, name } = waypoint
      const there = graph
        .ofKind(group, kind)
        .filter((gateway) => gateway.namespace === namespace)
        .map((gateway) => gateway.name)
      const near = nearestName(name, there)
      return [
        {
          message: `uses the waypoint ${namespace ?? ""}/${name}, which nothing applies`,
          node,
          path,
          hint:
            near === undefined
              ? "declare the Gateway with the class istio-waypoint, or take the label away"
              : `did you mean ${near}?`,
        },
      ]
    }),
}
