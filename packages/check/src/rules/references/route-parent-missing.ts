import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Gateways that routes name are there. */
export const routeParentMissing: Rule = missingRule({
  code: "ROUTE_PARENT_MISSING",
  family: "parent",
  title: "A route names a Gateway that nothing applies.",
  why: "Nobody serves the route: its hostnames get no answer, without an error anywhere but in its status.",
  wrong: "parentRefs: [{ name: publik, namespace: istio-ingress }]",
  right: "parentRefs: [{ name: public, namespace: istio-ingress }]",
})
