import { lateProblems } from "../../order/late-problems.ts"
import type { Rule } from "../../rule.ts"

/** Definitions are established before custom resources of their kind. */
export const definitionLate: Rule = {
  code: "ORDER_DEFINITION_LATE",
  topic: "order",
  severity: "error",
  title: "A custom resource may be applied before the definition of its kind is established.",
  why: "The API server does not know the kind: the whole Kustomization, or the install of the whole chart, fails. It is tried again, but what failed may be uninstalled first, and a new cluster comes up late or by luck.",
  wrong:
    "dependsOn: [] in the Kustomization of the custom resources, or wait: false in that of the operator",
  right: "dependsOn: [{ name: operator }], and wait: true in the Kustomization operator",
  check: (graph) => lateProblems(graph, "definition"),
}
