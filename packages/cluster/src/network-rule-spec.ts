import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer"
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort"
import { covers, parseCidr } from "./cidr.ts"
import type { NamespaceRule, NetworkPort, NetworkRule } from "./namespace-network.ts"

/** Peers and ports of a rule, as the API has them. */
export interface NetworkRuleSpec {
  readonly peers: INetworkPolicyPeer[]
  readonly ports: INetworkPolicyPort[]
}

/**
 * Where EC2 answers with the credentials of the node. Nothing wider is ever excepted: with the VPC
 * CNI, an exception also takes away what another policy allows within it.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 * @see https://github.com/aws/amazon-vpc-cni-k8s/issues/3096
 */
const instanceMetadata = ["169.254.169.254/32", "fd00:ec2::254/128"]

function block(cidr: string, where: string): INetworkPolicyPeer {
  const parsed = parseCidr(cidr)
  if (parsed === undefined) {
    throw new Error(
      `${where} has "${cidr}", which is no CIDR block: write the first address and the length, such as 10.0.0.0/16.`,
    )
  }
  const except = instanceMetadata.filter((each) => {
    const service = parseCidr(each)
    return service !== undefined && covers(parsed, service)
  })
  if (parsed.prefix === parsed.bits && except.length > 0) {
    throw new Error(
      `${where} opens the instance metadata service, whose credentials are the node's: use Pod Identity.`,
    )
  }
  return { ipBlock: { cidr, ...(except.length === 0 ? {} : { except }) } }
}

function namespaceSelector({
  namespaces,
}: NamespaceRule): NonNullable<INetworkPolicyPeer["namespaceSelector"]> {
  if (namespaces === "all") return {}
  if (namespaces === "mesh") return { matchLabels: { "istio.io/dataplane-mode": "ambient" } }
  return {
    matchExpressions: [
      { key: "kubernetes.io/metadata.name", operator: "In", values: [...namespaces] },
    ],
  }
}

function peersOf(rule: NetworkRule, where: string): INetworkPolicyPeer[] {
  if ((rule.cidrs ?? rule.namespaces).length === 0) {
    // The API takes an empty list for everybody.
    throw new Error(`${where} names nobody: name an address or a namespace, or leave it out.`)
  }
  if (rule.cidrs !== undefined) return rule.cidrs.map((cidr) => block(cidr, where))
  return [
    {
      namespaceSelector: namespaceSelector(rule),
      ...(rule.pods === undefined ? {} : { podSelector: { matchLabels: { ...rule.pods } } }),
    },
  ]
}

function portOf(port: NetworkPort, where: string): INetworkPolicyPort {
  const number = typeof port === "number" ? port : Number(port.replace(/\/UDP$/, ""))
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Error(`${where} has the port ${port}: give 1 to 65535.`)
  }
  return { protocol: typeof port === "number" ? "TCP" : "UDP", port: number }
}

/**
 * Writes a rule as the API has it.
 *
 * @param where the rule, for messages: `Rule "internet" of namespace supabase`
 * @throws {Error} when the rule names nobody, no port or an impossible one, a block that is none, or
 * the instance metadata service
 */
export function networkRuleSpec(rule: NetworkRule, where: string): NetworkRuleSpec {
  if (rule.ports.length === 0) {
    // The API takes an empty list for every port.
    throw new Error(`${where} opens no port: name one, or leave it out.`)
  }
  return { peers: peersOf(rule, where), ports: rule.ports.map((port) => portOf(port, where)) }
}
