import { BlockList, isIPv6 } from "node:net"
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer"
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort"
import type { INamespace } from "kubernetes-models/v1/Namespace"

type Labels = Readonly<Record<string, string>>
type Selector = NonNullable<INetworkPolicyPeer["podSelector"]>

/** A pod of a namespace, or an address outside of the cluster. */
export type Endpoint =
  | { readonly namespace: string; readonly labels?: Labels; readonly address?: string }
  | { readonly namespace?: never; readonly address: string }

/** What decides who may talk to whom. */
export interface Network {
  readonly namespaces: readonly INamespace[]
  readonly policies: readonly INetworkPolicy[]
}

function selects(selector: Selector, labels: Labels): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key]
      const among = value !== undefined && values.includes(value)
      switch (operator) {
        case "In":
          return among
        case "NotIn":
          return !among
        case "Exists":
          return value !== undefined
        case "DoesNotExist":
          return value === undefined
        default:
          throw new Error(`There is no operator ${operator}.`)
      }
    })
  )
}

function within(address: string, cidr: string): boolean {
  const [base = "", prefix = ""] = cidr.split("/")
  // Node would take an IPv4 address for the IPv6 one that it can be written as.
  if (isIPv6(address) !== isIPv6(base)) return false
  const block = new BlockList()
  block.addSubnet(base, Number(prefix), isIPv6(base) ? "ipv6" : "ipv4")
  return block.check(address, isIPv6(address) ? "ipv6" : "ipv4")
}

/** Labels of a namespace; the API server adds its name. */
function labelsOf({ namespaces }: Network, name: string): Labels {
  const found = namespaces.find(({ metadata }) => metadata?.name === name)
  return { ...found?.metadata?.labels, "kubernetes.io/metadata.name": name }
}

function isPeer(
  network: Network,
  policy: INetworkPolicy,
  peer: INetworkPolicyPeer,
  endpoint: Endpoint,
): boolean {
  const { ipBlock, namespaceSelector, podSelector } = peer
  if (ipBlock !== undefined) {
    const { cidr, except = [] } = ipBlock
    const { address } = endpoint
    if (address === undefined) return false
    return within(address, cidr) && !except.some((each) => within(address, each))
  }
  if (endpoint.namespace === undefined) return false
  const { namespace, labels = {} } = endpoint
  const inNamespace =
    namespaceSelector === undefined
      ? namespace === policy.metadata?.namespace
      : selects(namespaceSelector, labelsOf(network, namespace))
  return inNamespace && (podSelector === undefined || selects(podSelector, labels))
}

interface Rule {
  readonly peers: readonly INetworkPolicyPeer[] | undefined
  readonly ports: readonly INetworkPolicyPort[] | undefined
}

function rulesOf(policy: INetworkPolicy, direction: "Ingress" | "Egress"): Rule[] {
  const { ingress = [], egress = [] } = policy.spec ?? {}
  return direction === "Ingress"
    ? ingress.map(({ from, ports }) => ({ peers: from, ports }))
    : egress.map(({ to, ports }) => ({ peers: to, ports }))
}

function typesOf({ spec }: INetworkPolicy): readonly string[] {
  return spec?.policyTypes ?? (spec?.egress === undefined ? ["Ingress"] : ["Ingress", "Egress"])
}

function allowed(
  network: Network,
  direction: "Ingress" | "Egress",
  pod: Endpoint,
  other: Endpoint,
  port: number,
  protocol: string,
): boolean {
  const { namespace, labels = {} } = { labels: undefined, ...pod }
  if (namespace === undefined) return true
  const isolating = network.policies.filter(
    (policy) =>
      policy.metadata?.namespace === namespace &&
      typesOf(policy).includes(direction) &&
      selects(policy.spec?.podSelector ?? {}, labels),
  )
  if (isolating.length === 0) return true
  return isolating.some((policy) =>
    rulesOf(policy, direction).some(
      ({ peers = [], ports = [] }) =>
        (peers.length === 0 || peers.some((peer) => isPeer(network, policy, peer, other))) &&
        (ports.length === 0 ||
          ports.some((each) => each.port === port && (each.protocol ?? "TCP") === protocol)),
    ),
  )
}

/**
 * Whether a connection is let through, by the documented rules: a pod that no policy selects for a
 * direction is open in it; one that some select takes the union of their rules; a rule is peers and
 * ports, of which an empty list means all; selectors of one peer hold together, those of several
 * apart; and both ends have to agree. Traffic with the pod's own node, which always passes, is not
 * for this function.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function mayConnect(
  network: Network,
  from: Endpoint,
  to: Endpoint,
  port: number,
  protocol: "TCP" | "UDP" = "TCP",
): boolean {
  return (
    allowed(network, "Egress", from, to, port, protocol) &&
    allowed(network, "Ingress", to, from, port, protocol)
  )
}
