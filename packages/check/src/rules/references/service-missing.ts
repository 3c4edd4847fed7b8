import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Services that others send requests to are there. */
export const serviceMissing: Rule = missingRule({
  code: "SERVICE_MISSING",
  family: "service",
  title: "A route, an Ingress, a webhook or an APIService names a Service that nothing applies.",
  why: "Requests get an error, and the API server refuses what a webhook should have looked at.",
  wrong: "backendRefs: [{ name: kong, port: 8000 }]",
  right: "backendRefs: [{ name: supabase-kong, port: 8000 }]",
})
