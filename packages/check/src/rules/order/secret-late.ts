import { lateProblems } from "../../order/late-problems.ts"
import type { Rule } from "../../rule.ts"

/** Secrets are synced before what reads them. */
export const secretLate: Rule = {
  code: "ORDER_SECRET_LATE",
  topic: "order",
  severity: "error",
  title: "Something may be applied before a Secret or ConfigMap that it reads is there.",
  why: "Its pods hang until the Secret comes, which can be longer than Flux and Helm wait: the release fails, and is uninstalled or rolled back although nothing is wrong with it. Within one Kustomization it is not reported: Kubernetes itself waits there.",
  wrong: "wait: false in the Kustomization of the ExternalSecrets on which the chart's depends",
  right: "wait: true, and healthCheckExprs for ExternalSecret that demand its condition Ready",
  check: (graph) => lateProblems(graph, "secret"),
}
