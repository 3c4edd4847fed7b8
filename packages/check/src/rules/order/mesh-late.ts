import { lateProblems } from "../../order/late-problems.ts"
import type { Rule } from "../../rule.ts"

/** Pods of the mesh start after what protects them. */
export const meshLate: Rule = {
  code: "ORDER_MESH_LATE",
  topic: "order",
  severity: "warning",
  title: "Pods of an ambient mesh may run before the data plane or the policies that protect them.",
  why: "Nothing fails, and everybody may call them meanwhile: until ztunnel and the node agent run, traffic goes around the mesh in plain text; until the first AuthorizationPolicy for a pod is there, every caller is let in; until a PeerAuthentication is STRICT, plain text is taken. On a cluster that is built anew or restored that lasts for minutes. Within one Kustomization it is not reported: Flux applies both at once.",
  wrong:
    "an application in a namespace with istio.io/dataplane-mode: ambient, whose Kustomization does not depend on the one of its AuthorizationPolicies",
  right:
    "dependsOn: [{ name: mesh-policy }], and mesh-policy depends on ztunnel, which depends on istio-cni, each with wait: true",
  check: (graph) => lateProblems(graph, "protection"),
}
