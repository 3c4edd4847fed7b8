import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import type { LabelSelector } from "../../selectors/matches-selector.ts"
import { knowsPods, podsByLabel } from "../../selectors/pods-by-label.ts"
import type { Selection } from "../../selectors/selection.ts"
import { selectionsOf } from "../../selectors/selections-of.ts"
import { servicesByLabel } from "../../selectors/services-by-label.ts"

/** The empty selector means everything, however much that is. */
function isEmpty({ matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0
}

function describe({ matchLabels = {}, matchExpressions = [] }: LabelSelector): string {
  return [
    ...Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map(({ key, operator, values = [] }) =>
      [key, operator, values.join("|")].join(" ").trimEnd(),
    ),
  ].join(", ")
}

function matchesSomething(graph: Graph, { selects, selector, namespaces }: Selection): boolean {
  const index = selects === "pods" ? podsByLabel(graph) : servicesByLabel(graph)
  return namespaces.some((namespace) => index.matching(namespace, selector).length > 0)
}

function check(graph: Graph): Problem[] {
  return selectionsOf(graph).flatMap((selection): Problem[] => {
    const { from: node, path, selector, selects, namespaces } = selection
    if (isEmpty(selector) || matchesSomething(graph, selection)) return []
    if (!namespaces.every((namespace) => knowsPods(graph, namespace))) return []
    return [
      {
        message: `selects ${selects} with ${describe(selector)}, and there are none in ${namespaces.join(", ")}`,
        node,
        path,
        hint: `compare it with the labels of the ${selects}, or remove it`,
      },
    ]
  })
}

/** Selectors match at least one pod, or one Service. */
export const selectorMatchesNothing: Rule = {
  code: "SELECTOR_MATCHES_NOTHING",
  topic: "references",
  severity: "error",
  title: "A selector matches no pod, or no Service.",
  why: "A Service has no endpoints, a budget protects nobody, a policy allows or denies nothing, a monitor scrapes nothing: all of it without an error.",
  wrong: "selector: { app.kubernetes.io/name: kong } # the pods have supabase-kong",
  right: "selector: { app.kubernetes.io/name: supabase-kong }",
  check,
}
