import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { isEnforcedByZtunnel } from "../../mesh/enforced-by-ztunnel.ts"
import { httpFields } from "../../mesh/http-fields.ts"
import type { PolicyTarget } from "../../mesh/mesh-policy-object.ts"
import { matchesNothing } from "../../mesh/matches-nothing.ts"
import { policySpec } from "../../mesh/policies-for.ts"
import { servesService } from "../../mesh/waypoint-of.ts"
import { entriesAt } from "../../references/entries-at.ts"

function ofZtunnel(graph: Graph, node: GraphNode): Problem[] {
  if (!isEnforcedByZtunnel(graph, node)) return []
  const { action = "ALLOW", rules = [] } = policySpec(node)
  if (action !== "ALLOW" && action !== "DENY") {
    return [
      {
        message: `has the action ${action}, which ztunnel does not know: the policy does nothing`,
        node,
        path: ["spec", "action"],
        hint: "attach it to a waypoint by `targetRefs`, or use ALLOW or DENY",
      },
    ]
  }
  if (action === "ALLOW") return []
  return rules.flatMap((written, index): Problem[] => {
    const fields = httpFields(written ?? {})
    if (fields.length === 0 || !matchesNothing(written ?? {})) return []
    return [
      {
        message: `denies by ${fields.join(", ")}, which ztunnel does not see: the rule denies nothing`,
        node,
        path: ["spec", "rules", index],
        hint: "attach it to a waypoint by `targetRefs`, or deny by principals, namespaces or ports",
      },
    ]
  })
}

function ofWaypoint(graph: Graph, node: GraphNode): Problem[] {
  return entriesAt(node.resource, "spec.targetRefs[]").flatMap(({ value, path }): Problem[] => {
    const { kind, name = "" } = value as PolicyTarget
    if (kind !== "Service") return []
    const service = graph.find({ group: "", kind, namespace: node.namespace, name })
    if (service === undefined || servesService(graph, service)) return []
    return [
      {
        message: `is attached to the Service ${name}, which no waypoint serves: nobody enforces it`,
        node,
        path,
        hint: "give the Service or its namespace the label istio.io/use-waypoint",
      },
    ]
  })
}

/** Policies of the mesh are enforced by somebody. */
export const policyIgnored: Rule = {
  code: "MESH_POLICY_IGNORED",
  topic: "mesh",
  severity: "error",
  title: "An AuthorizationPolicy, or a rule of it, has no effect: nobody enforces it.",
  why: "The proxy of the node works at layer 4. A DENY by path or method, AUDIT and CUSTOM do nothing there, and what is attached to a Service waits for a waypoint: what should be closed is open.",
  wrong:
    "selector: { matchLabels: { app: api } }\naction: DENY\nrules: [{ to: [{ operation: { paths: [/admin*] } }] }]",
  right:
    "targetRefs: [{ kind: Service, group: '', name: api }] # with istio.io/use-waypoint on the Service\naction: DENY\nrules: [{ to: [{ operation: { paths: [/admin*] } }] }]",
  check: (graph) =>
    graph
      .ofKind("security.istio.io", "AuthorizationPolicy")
      .flatMap((node) => [...ofZtunnel(graph, node), ...ofWaypoint(graph, node)]),
}
