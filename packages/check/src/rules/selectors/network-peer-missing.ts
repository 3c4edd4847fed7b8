import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import { entriesAt } from "../../references/entries-at.ts"
import { nearestName } from "../../references/nearest-name.ts"
import type { Rule } from "../../rule.ts"
import { namespacesOf } from "../../selectors/namespaces-of.ts"

const nameLabel = "kubernetes.io/metadata.name"
const peers = ["spec.ingress[].from[]", "spec.egress[].to[]"]

/** Places where a peer names namespaces. Other labels may be given by hand, and are not judged. */
const places = [
  [`namespaceSelector.matchLabels`, ""],
  [`namespaceSelector.matchExpressions[]`, "values[]"],
] as const

interface NamedNamespace {
  readonly name: string
  readonly path: readonly (string | number)[]
}

function namesIn(peer: unknown): NamedNamespace[] {
  return places.flatMap(([at, values]) =>
    entriesAt(peer, at).flatMap(({ value, path }): NamedNamespace[] => {
      const fields = value as Readonly<Record<string, unknown>>
      if (values === "") {
        const name = fields[nameLabel]
        return typeof name === "string" ? [{ name, path: [...path, nameLabel] }] : []
      }
      if (fields["key"] !== nameLabel || fields["operator"] !== "In") return []
      return entriesAt(value, values).flatMap((entry) =>
        typeof entry.value === "string"
          ? [{ name: entry.value, path: [...path, ...entry.path] }]
          : [],
      )
    }),
  )
}

function check(graph: Graph): Problem[] {
  return graph.ofKind("networking.k8s.io", "NetworkPolicy").flatMap((node) =>
    peers
      .flatMap((at) => entriesAt(node.resource, at))
      .flatMap((peer) =>
        namesIn(peer.value).flatMap(({ name, path }): Problem[] => {
          if (graph.hasNamespace(name)) return []
          const near = nearestName(name, namespacesOf(graph).keys())
          return [
            {
              message: `lets through what comes from or goes to the namespace ${name}, which nothing declares`,
              node,
              path: [...peer.path, ...path],
              hint:
                near === undefined
                  ? "declare the namespace, or remove the peer"
                  : `did you mean ${near}?`,
            },
          ]
        }),
      ),
  )
}

/** Namespaces that NetworkPolicies name are there. */
export const networkPeerMissing: Rule = {
  code: "NETWORK_PEER_MISSING",
  topic: "references",
  severity: "error",
  title: "A NetworkPolicy lets through the traffic of a namespace that nothing declares.",
  why: "The traffic that it should let through is dropped, and connections time out.",
  wrong: "namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: istio-ingres } }",
  right: "namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: istio-ingress } }",
  check,
}
