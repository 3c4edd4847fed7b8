import { isLockedDown } from "../../flux/is-locked-down.ts"
import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import { referencesOf } from "../../references.ts"
import type { Rule } from "../../rule.ts"

function check(graph: Graph): Problem[] {
  if (!isLockedDown(graph)) return []
  const references = referencesOf(graph)
  return [...(references.get("source") ?? []), ...(references.get("notification") ?? [])].flatMap(
    ({ from, path, to }): Problem[] => {
      if (to.namespace === undefined || to.namespace === from.namespace) return []
      return [
        {
          message: `refers to the ${to.kind} ${to.namespace}/${to.name} in another namespace, which Flux refuses under --no-cross-namespace-refs`,
          node: from,
          path,
          hint: `put the ${to.kind} into the namespace ${from.namespace ?? ""}, or what refers to it into ${to.namespace}`,
        },
      ]
    },
  )
}

/** Flux's objects refer to sources and senders of events in their own namespace. */
export const crossesNamespaces: Rule = {
  code: "CROSSES_NAMESPACES",
  topic: "flux",
  severity: "error",
  title: "An object of Flux refers to one in another namespace.",
  why: "Under multi-tenancy lockdown Flux denies access: the chart is never fetched, the alert never sent. Environments hold to it also where it is off, so that it can be turned on. Trees of others are judged when their own manifests turn it on.",
  wrong:
    "sourceRef: { kind: HelmRepository, name: charts, namespace: flux-system } in a HelmRelease in apps",
  right: "a HelmRepository charts in the namespace apps",
  check,
}
