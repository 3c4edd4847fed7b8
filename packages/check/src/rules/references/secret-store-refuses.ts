import type { Resource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import { describeReference } from "../../references/describe-reference.ts"
import { referencesOf } from "../../references.ts"
import type { Rule } from "../../rule.ts"
import { matchesSelector, type LabelSelector } from "../../selectors/matches-selector.ts"
import { namespacesOf } from "../../selectors/namespaces-of.ts"

interface Condition {
  readonly namespaces?: readonly string[]
  readonly namespaceSelector?: LabelSelector
  readonly namespaceRegexes?: readonly string[]
}

interface Store extends Resource {
  readonly spec?: { readonly conditions?: readonly Condition[] }
}

/** Go's expressions are close enough to JavaScript's; one that is no expression here may match. */
function matchesExpression(expression: string, name: string): boolean {
  try {
    return new RegExp(expression).test(name)
  } catch {
    return true
  }
}

/** Whether a condition holds for a namespace: any of its parts, and whatever cannot be known. */
function holds(graph: Graph, condition: Condition, name: string): boolean {
  const { namespaces = [], namespaceSelector, namespaceRegexes = [] } = condition
  if (namespaces.includes(name)) return true
  if (namespaceRegexes.some((expression) => matchesExpression(expression, name))) return true
  if (namespaceSelector === undefined) return false
  const declared = namespacesOf(graph).get(name)
  return declared === undefined || matchesSelector(namespaceSelector, declared.labels)
}

function check(graph: Graph): Problem[] {
  return (referencesOf(graph).get("secretStore") ?? []).flatMap((reference): Problem[] => {
    const { from, to, path } = reference
    const store: Store | undefined = graph.find(to)?.resource
    const { conditions = [] } = store?.spec ?? {}
    const { namespace } = from
    if (to.kind !== "ClusterSecretStore" || namespace === undefined || conditions.length === 0) {
      return []
    }
    if (conditions.some((condition) => holds(graph, condition, namespace))) return []
    return [
      {
        message: `reads from the ${describeReference(to)}, which serves other namespaces than ${namespace}`,
        node: from,
        path,
        hint: "add the namespace to the `conditions` of the store",
      },
    ]
  })
}

/** Cluster-wide stores serve the namespaces that read from them. */
export const secretStoreRefuses: Rule = {
  code: "SECRET_STORE_REFUSES",
  topic: "references",
  severity: "error",
  title: "An ExternalSecret reads from a ClusterSecretStore that does not serve its namespace.",
  why: "The operator refuses: the Secret is never made, and pods that need it do not start.",
  wrong: "conditions: [{ namespaces: [monitoring] }] # and an ExternalSecret in supabase",
  right: "conditions: [{ namespaces: [monitoring, supabase] }]",
  check,
}
