import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Objects whose health Kustomizations wait for are there. */
export const healthCheckMissing: Rule = missingRule({
  code: "HEALTH_CHECK_MISSING",
  family: "healthCheck",
  title: "A Kustomization waits for the health of an object that nothing applies.",
  why: "The health check runs into its timeout each time, and nothing that depends on the Kustomization is ever applied.",
  wrong:
    "healthChecks: [{ apiVersion: apps/v1, kind: Deployment, name: istio, namespace: istio-system }]",
  right:
    "healthChecks: [{ apiVersion: apps/v1, kind: Deployment, name: istiod, namespace: istio-system }]",
})
