import { lateProblems } from "../../order/late-problems.ts"
import type { Rule } from "../../rule.ts"

/** Classes, accounts, stores, issuers and Gateways come before what names them. */
export const objectLate: Rule = {
  code: "ORDER_OBJECT_LATE",
  topic: "order",
  severity: "error",
  title:
    "Something may be applied before the class, account, store, issuer or Gateway that it names is ready.",
  why: "Pods are refused or stay pending, ExternalSecrets and Certificates fail until they are tried again, which can be longer than Flux waits: the Kustomization reports a failure that is none, and what depends on it comes late. Within one Kustomization it is not reported.",
  wrong:
    "an ExternalSecret in a Kustomization that does not depend on that of its ClusterSecretStore",
  right: "dependsOn: [{ name: secret-store }], and healthCheckExprs for ClusterSecretStore there",
  check: (graph) => lateProblems(graph, "object"),
}
