import type { Graph } from "../../graph/graph.ts"
import { specOf } from "../../order/flux-specs.ts"
import type { Problem } from "../../problem.ts"
import { replicasOf } from "../../practice/replicas-of.ts"
import type { Rule } from "../../rule.ts"
import type { LabelSelector } from "../../selectors/matches-selector.ts"
import { podsByLabel } from "../../selectors/pods-by-label.ts"

interface BudgetSpec {
  readonly minAvailable?: number | string
  readonly maxUnavailable?: number | string
  readonly selector?: LabelSelector
}

/** A number of pods, or a percentage of all: Kubernetes rounds both up. */
function count(value: number | string, all: number): number {
  return typeof value === "number" ? value : Math.ceil((Number.parseFloat(value) / 100) * all)
}

/** The field that lets no pod go; undefined when one may, or how many there are is not known. */
function blocking(
  spec: BudgetSpec,
  pods: number | undefined,
): "maxUnavailable" | "minAvailable" | undefined {
  const { minAvailable, maxUnavailable } = spec
  if (maxUnavailable !== undefined) {
    return count(maxUnavailable, pods ?? 1) === 0 ? "maxUnavailable" : undefined
  }
  if (minAvailable === undefined) return undefined
  if (minAvailable === "100%") return "minAvailable"
  return pods !== undefined && pods > 0 && count(minAvailable, pods) >= pods
    ? "minAvailable"
    : undefined
}

function podsFor(graph: Graph, namespace: string, { selector }: BudgetSpec): number | undefined {
  const all = selector === undefined ? [] : podsByLabel(graph).matching(namespace, selector)
  const counts = all.map(({ node }) => replicasOf(graph, node))
  return counts.length === 0
    ? undefined
    : counts.reduce<number | undefined>(
        (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
        0,
      )
}

function check(graph: Graph): Problem[] {
  return graph.ofKind("policy", "PodDisruptionBudget").flatMap((node): Problem[] => {
    const spec = specOf<BudgetSpec>(node) as BudgetSpec
    const pods = podsFor(graph, node.namespace ?? "", spec)
    const field = blocking(spec, pods)
    if (field === undefined) return []
    const of = pods === undefined ? "" : ` of ${pods}`
    return [
      {
        message: `${field}: ${String(spec[field])}${of} lets no pod go`,
        node,
        path: ["spec", field],
        hint: "use maxUnavailable: 1, or more pods",
      },
    ]
  })
}

/** Budgets let nodes be drained. */
export const budgetBlocksDrains: Rule = {
  code: "BUDGET_BLOCKS_DRAINS",
  topic: "good practice",
  severity: "warning",
  title: "A PodDisruptionBudget lets no pod be evicted.",
  why: "The node of such a pod can be neither drained nor replaced: upgrades and Karpenter wait for it until somebody deletes the pod.",
  wrong: "minAvailable: 1 # of a Deployment with one replica",
  right: "maxUnavailable: 1",
  check,
}
