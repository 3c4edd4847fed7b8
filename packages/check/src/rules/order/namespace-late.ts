import { lateProblems } from "../../order/late-problems.ts"
import type { Rule } from "../../rule.ts"

/** Namespaces are there before what lives in them. */
export const namespaceLate: Rule = {
  code: "ORDER_NAMESPACE_LATE",
  topic: "order",
  severity: "error",
  title: "An object may be applied before its namespace is there.",
  why: "Flux applies nothing of a Kustomization while one of its objects has no namespace. It tries again, but until then whatever waits for it waits too.",
  wrong: "a Kustomization with objects in the namespace app, without dependsOn",
  right: "dependsOn: [{ name: namespaces }]",
  check: (graph) => lateProblems(graph, "namespace"),
}
