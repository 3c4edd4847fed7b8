import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Workloads that autoscalers scale are there. */
export const scaleTargetMissing: Rule = missingRule({
  code: "SCALE_TARGET_MISSING",
  family: "scaleTarget",
  title: "An autoscaler scales a workload that nothing applies.",
  why: "Nothing is scaled; the autoscaler only says so in its conditions.",
  wrong: "scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: supabase-res }",
  right: "scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: supabase-rest }",
})
