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

const policiesByNamespace = perGraph((graph) =>
  Map.groupBy(
    graph.ofKind("networking.k8s.io", "NetworkPolicy"),
    ({ namespace }) => namespace ?? "",
  ),
)

function specOf({ resource }: GraphNode): NetworkPolicySpec {
  return (resource as { readonly spec?: NetworkPolicySpec }).spec ?? {}
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
  const by = (policiesByNamespace(graph).get(pods.namespace) ?? []).filter((node) => {
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
