import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { callsOf } from "../../mesh/calls-of.ts"
import { mayCall } from "../../mesh/may-call.ts"
import type { Verdict } from "../../mesh/judge-call.ts"

/** Whether a chart that nobody rendered may bring a policy that allows. Istio's own bring none. */
function mayBeAllowed(graph: Graph, namespace: string): boolean {
  const kind = { group: "security.istio.io", kind: "AuthorizationPolicy" }
  return graph.mayExist({ ...kind, namespace, name: "" })
}

function because({ reason, by }: Verdict): string {
  const name = by === undefined ? "" : `${by.kind} ${by.namespace ?? ""}/${by.name}`
  if (reason === "plain text") {
    return `which take no plain text (${name}), and it has no identity in the mesh`
  }
  return reason === "denied"
    ? `which ${name} denies`
    : `which no ALLOW lets through (the first that applies is ${name})`
}

const hints: Readonly<Partial<Record<Verdict["reason"], string>>> = {
  "plain text": "let the caller join the mesh, or take plain text on that port",
  denied: "take the caller out of the DENY",
}

function check(graph: Graph): Problem[] {
  return callsOf(graph).flatMap(({ caller, label, from, path, pods, port }): Problem[] => {
    const verdict = mayCall(graph, caller, pods, port)
    if (verdict.allowed !== false) return []
    if (verdict.reason === "not allowed" && mayBeAllowed(graph, pods.namespace)) return []
    const { node, namespace } = pods
    return [
      {
        message: `makes ${label} call port ${port} of the ${node.kind} ${namespace}/${node.name}, ${because(verdict)}`,
        node: from,
        path,
        hint:
          hints[verdict.reason] ??
          `allow ${caller.namespace ?? ""}/${caller.serviceAccount ?? "*"} on port ${port}`,
      },
    ]
  })
}

/** Who is known to call may call. */
export const callerDenied: Rule = {
  code: "MESH_CALLER_DENIED",
  topic: "mesh",
  severity: "error",
  title: "A Gateway, Prometheus or a container calls pods of the mesh that refuse it.",
  why: "The proxy of the node closes the connection: requests answer 503, targets are down, and nothing in the pods says why.",
  wrong:
    "principals: [cluster.local/ns/istio-ingress/sa/gateway] # its account is public-istio, after Gateway and class",
  right: "principals: [cluster.local/ns/istio-ingress/sa/public-istio]",
  check,
}
