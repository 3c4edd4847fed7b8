import type { Graph } from "../graph/graph.ts"
import { entriesAt } from "../references/entries-at.ts"
import type { LabelSelector } from "./matches-selector.ts"
import { namespacesByLabel } from "./namespaces-by-label.ts"
import type { Selection } from "./selection.ts"

interface Peer {
  readonly podSelector?: LabelSelector
  readonly namespaceSelector?: LabelSelector
}

const peers = ["spec.ingress[].from[]", "spec.egress[].to[]"]

/** Namespaces that a peer means: its own without a selector. What nothing declares is not among them. */
function namespacesFor(graph: Graph, own: string, { namespaceSelector }: Peer): string[] {
  if (namespaceSelector === undefined) return [own]
  return namespacesByLabel(graph, namespaceSelector)
}

/**
 * The pods that NetworkPolicies let in and out. A peer whose namespaces nothing declares is left to
 * the rule about these.
 */
export function peerSelections(graph: Graph): Selection[] {
  return graph.ofKind("networking.k8s.io", "NetworkPolicy").flatMap((from) =>
    peers
      .flatMap((at) => entriesAt(from.resource, at))
      .flatMap(({ value, path }): Selection[] => {
        const peer = value as Peer
        const { podSelector: selector } = peer
        const namespaces = namespacesFor(graph, from.namespace ?? "", peer)
        if (selector === undefined || namespaces.length === 0) return []
        return [{ from, path: [...path, "podSelector"], selector, selects: "pods", namespaces }]
      }),
  )
}
