import type { GraphNode } from "../graph/graph-node.ts"
import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import { entriesAt } from "../references/entries-at.ts"
import type { Labels } from "../selectors/matches-selector.ts"
import { namespacesOf } from "../selectors/namespaces-of.ts"

/** What decides in an ambient mesh, by namespace. */
export interface Mesh {
  /** Namespace whose policies hold everywhere. */
  readonly rootNamespace: string
  readonly trustDomain: string
  /** Labels of the namespaces that are declared. */
  readonly namespaces: ReadonlyMap<string, { readonly labels: Labels }>
  readonly policies: ReadonlyMap<string, readonly GraphNode[]>
  readonly peers: ReadonlyMap<string, readonly GraphNode[]>
}

const group = "security.istio.io"

function byNamespace(nodes: readonly GraphNode[]): ReadonlyMap<string, readonly GraphNode[]> {
  return Map.groupBy(nodes, ({ namespace }) => namespace ?? "")
}

/** As istiod's chart is told; the default of Istio otherwise. */
function trustDomainOf(graph: Graph): string {
  const [said] = graph
    .ofKind("helm.toolkit.fluxcd.io", "HelmRelease")
    .flatMap(({ resource }) => entriesAt(resource, "spec.values.meshConfig.trustDomain"))
  return typeof said?.value === "string" ? said.value : "cluster.local"
}

/** The mesh of a graph, with the root namespace that Istio has by default. */
export const meshOf: (graph: Graph) => Mesh = perGraph((graph) => ({
  rootNamespace: "istio-system",
  trustDomain: trustDomainOf(graph),
  namespaces: namespacesOf(graph),
  policies: byNamespace(graph.ofKind(group, "AuthorizationPolicy")),
  peers: byNamespace(graph.ofKind(group, "PeerAuthentication")),
}))
