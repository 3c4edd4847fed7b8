import type { Graph } from "../../graph/graph.ts"
import { podsOf, type Pods } from "../../pods.ts"
import type { Problem } from "../../problem.ts"
import { entriesAt, type Entry } from "../../references/entries-at.ts"
import type { Rule } from "../../rule.ts"
import { matchesSelector, type LabelSelector } from "../../selectors/matches-selector.ts"
import { knowsPods, podsByLabel } from "../../selectors/pods-by-label.ts"

interface Term {
  readonly labelSelector?: LabelSelector
  readonly namespaces?: readonly string[]
  readonly namespaceSelector?: LabelSelector
}

const antiAffinity = "affinity.podAntiAffinity"
const keepsAway = [
  `${antiAffinity}.requiredDuringSchedulingIgnoredDuringExecution[]`,
  `${antiAffinity}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm`,
]

function problem({ node, path }: Pods, does: string, at: Entry["path"]): Problem {
  return {
    message: `${does} by labels that its own do not have`,
    node,
    path: [...path, "spec", ...at, "labelSelector"],
    hint: "use the labels of the pod template",
  }
}

/** Spreading is about the pods themselves. */
function ofSpread(pods: Pods): Problem[] {
  return entriesAt(pods.spec, "topologySpreadConstraints[]").flatMap(({ value, path }) => {
    const { labelSelector } = value as Term
    return labelSelector === undefined || matchesSelector(labelSelector, pods.labels)
      ? []
      : [problem(pods, "spreads pods", path)]
  })
}

/** Pods may keep away from others too, when there are such. */
function ofAntiAffinity(graph: Graph, pods: Pods): Problem[] {
  const { namespace, labels, spec } = pods
  const terms = keepsAway.flatMap((at) => entriesAt(spec, at))
  return terms.flatMap(({ value, path }) => {
    const { labelSelector, namespaces, namespaceSelector } = value as Term
    if (labelSelector === undefined || matchesSelector(labelSelector, labels)) return []
    if (namespaces !== undefined || namespaceSelector !== undefined) return []
    const others = podsByLabel(graph).matching(namespace, labelSelector)
    return others.length > 0 || !knowsPods(graph, namespace)
      ? []
      : [problem(pods, "keeps away from pods", path)]
  })
}

/** Jobs get their selector from the API server. */
const selecting = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"])

function ofSelector({ node, labels }: Pods): Problem[] {
  const { spec } = node.resource as { readonly spec?: { readonly selector?: LabelSelector } }
  if (!selecting.has(node.kind) || spec?.selector === undefined) return []
  if (matchesSelector(spec.selector, labels)) return []
  return [
    {
      message: "manages pods by labels that its own do not have",
      node,
      path: ["spec", "selector"],
      hint: "use the labels of the pod template",
    },
  ]
}

function check(graph: Graph): Problem[] {
  return podsOf(graph).flatMap((pods) => [
    ...ofSelector(pods),
    ...ofSpread(pods),
    ...ofAntiAffinity(graph, pods),
  ])
}

/** What a workload says of its own pods is true of them. */
export const ownPodsUnmatched: Rule = {
  code: "OWN_PODS_UNMATCHED",
  topic: "references",
  severity: "error",
  title: "A workload selects, spreads or keeps apart its own pods by labels that they do not have.",
  why: "The API server refuses a workload whose selector is not that of its pods; a constraint that does not match them does nothing, and all replicas may land on one node.",
  wrong:
    "topologySpreadConstraints: [{ labelSelector: { matchLabels: { app: kong } }, … }] # the pods have app: supabase-kong",
  right:
    "topologySpreadConstraints: [{ labelSelector: { matchLabels: { app: supabase-kong } }, … }]",
  check,
}
