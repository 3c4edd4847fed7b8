import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import { nearestName } from "../../references/nearest-name.ts"
import type { Rule } from "../../rule.ts"

/** One problem a namespace and unit: what else is in it fails for the same reason. */
function check(graph: Graph): Problem[] {
  const seen = new Set<string>()
  return graph.nodes.flatMap((node): Problem[] => {
    const { namespace, unit } = node
    if (namespace === undefined || graph.hasNamespace(namespace)) return []
    const key = JSON.stringify([unit.label, namespace])
    if (seen.has(key)) return []
    seen.add(key)
    const near = nearestName(
      namespace,
      graph.ofKind("", "Namespace").map(({ name }) => name),
    )
    return [
      {
        message: `is in the namespace ${namespace}, which nothing declares`,
        node,
        path: ["metadata", "namespace"],
        hint: near === undefined ? "declare the namespace" : `did you mean ${near}?`,
      },
    ]
  })
}

/** Objects live in namespaces that something declares. */
export const namespaceUndeclared: Rule = {
  code: "NAMESPACE_UNDECLARED",
  topic: "references",
  severity: "error",
  title: "An object is in a namespace that nothing declares.",
  why: "The API server refuses the object, and Flux applies nothing of its Kustomization on a new cluster.",
  wrong: "metadata: { name: web, namespace: ap } # the namespace is app",
  right: "metadata: { name: web, namespace: app }",
  check,
}
