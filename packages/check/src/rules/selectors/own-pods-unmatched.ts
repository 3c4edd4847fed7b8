import type { Graph } from "../../graph/graph.ts"
import { podsOf, type Pods } from "../../pods.ts"
import type { Problem } from "../../problem.ts"
import { entriesAt } from "../../references/entries-at.ts"
import type { Rule } from "../../rule.ts"
import { matchesSelector, type LabelSelector } from "../../selectors/matches-selector.ts"

const antiAffinity = "affinity.podAntiAffinity"

/** What is meant for the pods themselves, by the path of its selector within the pod's `spec`. */
const meantForThemselves: Readonly<Record<string, string>> = {
  "topologySpreadConstraints[].labelSelector": "spreads pods",
  [`${antiAffinity}.requiredDuringSchedulingIgnoredDuringExecution[].labelSelector`]:
    "keeps away from pods",
  [`${antiAffinity}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.labelSelector`]:
    "keeps away from pods",
}

function ofTemplate({ node, labels, spec, path }: Pods): Problem[] {
  return Object.entries(meantForThemselves).flatMap(([at, does]) =>
    entriesAt(spec, at).flatMap((entry): Problem[] => {
      if (matchesSelector(entry.value as LabelSelector, labels)) return []
      return [
        {
          message: `${does} by labels that its own do not have`,
          node,
          path: [...path, "spec", ...entry.path],
          hint: "use the labels of the pod template",
        },
      ]
    }),
  )
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
  return podsOf(graph).flatMap((pods) => [...ofSelector(pods), ...ofTemplate(pods)])
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
