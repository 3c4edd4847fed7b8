import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { isEnforcedByZtunnel } from "../../mesh/enforced-by-ztunnel.ts"
import { httpFields } from "../../mesh/http-fields.ts"
import { policySpec } from "../../mesh/policies-for.ts"
import { matchesNothing } from "../../mesh/matches-nothing.ts"

function check(graph: Graph): Problem[] {
  return graph.ofKind("security.istio.io", "AuthorizationPolicy").flatMap((node): Problem[] => {
    const { action = "ALLOW", rules = [] } = policySpec(node)
    if (!isEnforcedByZtunnel(graph, node)) return []
    return rules.flatMap((written, index): Problem[] => {
      const rule = written ?? {}
      const fields = httpFields(rule)
      if (fields.length === 0) return []
      if (action !== "ALLOW" && (action !== "DENY" || matchesNothing(rule))) return []
      const outcome =
        action === "ALLOW"
          ? "the rule allows nothing"
          : "the rule denies all that its other fields match"
      return [
        {
          message: `has ${fields.join(", ")}, which ztunnel does not see: ${outcome}`,
          node,
          path: ["spec", "rules", index],
          hint: "attach the policy to a waypoint by `targetRefs`, or leave the fields of HTTP out",
        },
      ]
    })
  })
}

/** Rules that ztunnel enforces are of layer 4. */
export const policyTooStrict: Rule = {
  code: "MESH_POLICY_TOO_STRICT",
  topic: "mesh",
  severity: "error",
  title:
    "An AuthorizationPolicy with fields of HTTP is enforced by ztunnel, which refuses more than it says.",
  why: "The proxy of the node fails safe: it leaves out each ALLOW rule with a path, method or host, and of a DENY these fields alone. Requests that the policy would let through are refused.",
  wrong:
    "selector: { matchLabels: { app: api } }\nrules: [{ to: [{ operation: { methods: [GET] } }] }]",
  right:
    'selector: { matchLabels: { app: api } }\nrules: [{ to: [{ operation: { ports: ["8000"] } }] }]',
  check,
}
