import type { Graph } from "../../graph/graph.ts"
import { podsOf } from "../../pods.ts"
import { refusedBy, type SecurityLevel } from "../../practice/pod-security.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { namespacesOf } from "../../selectors/namespaces-of.ts"

const label = "pod-security.kubernetes.io/enforce"

function levelOf(graph: Graph, namespace: string): SecurityLevel | undefined {
  const level = namespacesOf(graph).get(namespace)?.labels[label]
  return level === "baseline" || level === "restricted" ? level : undefined
}

function check(graph: Graph): Problem[] {
  return podsOf(graph).flatMap(({ node, namespace, spec, path }): Problem[] => {
    const level = levelOf(graph, namespace)
    if (level === undefined) return []
    const refused = refusedBy(level, spec)
    if (refused.length === 0) return []
    return [
      {
        message: `the namespace ${namespace} enforces ${level}, which refuses its pods: ${refused.join(", ")}`,
        node,
        path: [...path, "spec"],
        hint: "mend the securityContext, or move it into a namespace of another level",
      },
    ]
  })
}

/** Namespaces let in the pods that are meant for them. */
export const podSecurityRefused: Rule = {
  code: "POD_SECURITY_REFUSED",
  topic: "good practice",
  severity: "warning",
  title: "The Pod Security level of a namespace refuses pods that are meant for it.",
  why: "The Deployment is created and looks fine, and has no pods: only an event of its ReplicaSet says why.",
  wrong: "hostNetwork: true # in a namespace with pod-security.kubernetes.io/enforce: baseline",
  right: "hostNetwork: true # in a namespace with pod-security.kubernetes.io/enforce: privileged",
  check,
}
