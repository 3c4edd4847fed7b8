import { lateProblems } from "../../order/late-problems.ts"
import type { Rule } from "../../rule.ts"

/** Webhooks answer before what they admit is applied. */
export const webhookLate: Rule = {
  code: "ORDER_WEBHOOK_LATE",
  topic: "order",
  severity: "error",
  title: "An object may be applied while the webhook that must admit it does not answer yet.",
  why: "A webhook with failurePolicy Fail refuses everything from the moment its configuration is applied until its pods are ready and its certificate is there: whatever is applied in between fails.",
  wrong: "a ClusterIssuer in a Kustomization that does not depend on the one of cert-manager",
  right: "dependsOn: [{ name: cert-manager }], and wait: true in the Kustomization cert-manager",
  check: (graph) => lateProblems(graph, "webhook"),
}
