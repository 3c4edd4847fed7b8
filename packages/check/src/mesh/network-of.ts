import type { GraphNode } from "../graph/graph-node.ts"
import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import type { Pods } from "../pods.ts"
import { matchesSelector, type LabelSelector } from "../selectors/matches-selector.ts"

/** One of those whom a NetworkPolicy lets through. */
export interface NetworkPeer {
  readonly podSelector?: LabelSelector
  readonly namespaceSelector?: LabelSelector
  readonly ipBlock?: { readonly cidr?: string; readonly except?: readonly string[] }
}

/** Whom one rule of a NetworkPolicy lets through, and on which ports. */
export interface NetworkRule {
  /** Without any, everybody. */
  readonly peers: readonly NetworkPeer[]
  readonly ports: readonly {
    readonly protocol?: string
    readonly port?: number | string
    readonly endPort?: number
  }[]
}

/** What NetworkPolicies let through in one direction. */
export interface Isolation {
  /** The policies that close the pods but for their rules; without any, everything gets through. */
  readonly by: readonly GraphNode[]
  readonly rules: readonly NetworkRule[]
}

type Ports = NetworkRule["ports"]

interface NetworkPolicySpec {
  readonly podSelector?: LabelSelector
  readonly policyTypes?: readonly string[]
  readonly ingress?: readonly { readonly from?: readonly NetworkPeer[]; readonly ports?: Ports }[]
  readonly egress?: readonly { readonly to?: readonly NetworkPeer[]; readonly ports?: Ports }[]
}

function specOf({ resource }: GraphNode): NetworkPolicySpec {
  return (resource as { readonly spec?: NetworkPolicySpec }).spec ?? {}
}

interface Indexed {
  readonly node: GraphNode
  readonly index: number
}

/** Under what a policy is kept: a label that it wants, or none. */
function labelKey(namespace: string, [label, value]: readonly [string?, string?]): string {
  return `${namespace}\n${label ?? ""}\n${value ?? ""}`
}

/** The policies by their namespace and the first label that they want of pods. */
const policiesByLabel = perGraph((graph) =>
  Map.groupBy(
    graph
      .ofKind("networking.k8s.io", "NetworkPolicy")
      .map((node, index): Indexed => ({ node, index })),
    ({ node }) => {
      const [wanted = []] = Object.entries(specOf(node).podSelector?.matchLabels ?? {})
      return labelKey(node.namespace ?? "", wanted as readonly [string?, string?])
    },
  ),
)

/** The policies that may select pods, in their order. */
function candidates(graph: Graph, { namespace, labels }: Pods): readonly GraphNode[] {
  const keys = [[], ...Object.entries(labels)] as readonly (readonly [string?, string?])[]
  return keys
    .flatMap((key) => policiesByLabel(graph).get(labelKey(namespace, key)) ?? [])
    .sort((one, other) => one.index - other.index)
    .map(({ node }) => node)
}

function isFor(spec: NetworkPolicySpec, direction: "Ingress" | "Egress"): boolean {
  const types = spec.policyTypes ?? ["Ingress", ...(spec.egress === undefined ? [] : ["Egress"])]
  return types.includes(direction)
}

/**
 * What NetworkPolicies let into pods, or out of them.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function isolationOf(graph: Graph, pods: Pods, direction: "Ingress" | "Egress"): Isolation {
  const by = candidates(graph, pods).filter((node) => {
    const spec = specOf(node)
    return isFor(spec, direction) && matchesSelector(spec.podSelector ?? {}, pods.labels)
  })
  const rules = by.flatMap((node): NetworkRule[] => {
    const { ingress = [], egress = [] } = specOf(node)
    return direction === "Ingress"
      ? ingress.map(({ from = [], ports = [] }) => ({ peers: from, ports }))
      : egress.map(({ to = [], ports = [] }) => ({ peers: to, ports }))
  })
  return { by, rules }
}

/** Whether a rule is about a TCP port. */
export function allowsPort({ ports }: NetworkRule, wanted: number): boolean {
  return (
    ports.length === 0 ||
    ports.some(({ protocol = "TCP", port, endPort }) => {
      if (protocol !== "TCP") return false
      if (port === undefined || port === wanted) return true
      return (
        typeof port === "number" && endPort !== undefined && port <= wanted && wanted <= endPort
      )
    })
  )
}
