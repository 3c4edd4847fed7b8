import { isDnsLabel } from "@supaflux/core"
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import type { NamespaceNetwork, NetworkRule } from "./namespace-network.ts"
import { networkRuleSpec } from "./network-rule-spec.ts"

type Spec = NonNullable<INetworkPolicy["spec"]>

/** The port of HBONE, the tunnel that all traffic of the ambient mesh comes through. */
const hbone = 15_008

/**
 * Where probes of the kubelet seem to come from in ambient pods.
 * @see https://istio.io/latest/docs/ambient/usage/networkpolicy/
 */
const ambientProbes = "169.254.7.127/32"

/**
 * Where the agent of EKS Pod Identity answers on every node.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html
 */
const podIdentityAgent = ["169.254.170.23/32", "fd00:ec2::23/128"]

const dns: NetworkRule = {
  namespaces: ["kube-system"],
  pods: { "k8s-app": "kube-dns" },
  ports: ["53/UDP", 53],
}

function ingress(rule: NetworkRule, where: string): Pick<Spec, "policyTypes" | "ingress"> {
  const { peers, ports } = networkRuleSpec(rule, where)
  return { policyTypes: ["Ingress"], ingress: [{ from: peers, ports }] }
}

function egress(rule: NetworkRule, where: string): Pick<Spec, "policyTypes" | "egress"> {
  const { peers, ports } = networkRuleSpec(rule, where)
  return { policyTypes: ["Egress"], egress: [{ to: peers, ports }] }
}

/** What mesh pods need: the tunnel both ways, and their probes on whatever port they are. */
function meshTraffic(where: string): Omit<Spec, "podSelector"> {
  const { peers, ports } = networkRuleSpec({ namespaces: "mesh", ports: [hbone] }, where)
  return {
    policyTypes: ["Ingress", "Egress"],
    ingress: [{ from: peers, ports }, { from: [{ ipBlock: { cidr: ambientProbes } }] }],
    egress: [{ to: peers, ports }],
  }
}

function named<Rule>(
  namespace: string,
  direction: "ingress" | "egress",
  rules: Readonly<Record<string, NetworkRule>> = {},
  spec: (rule: NetworkRule, where: string) => Rule,
): [string, Rule][] {
  return Object.entries(rules).map(([name, rule]) => {
    const where = `Rule "${name}" of namespace ${namespace}`
    if (!isDnsLabel(name)) {
      throw new Error(`${where} has a name that is no DNS label: it is part of a policy's name.`)
    }
    return [`allow-${direction}-${name}`, spec(rule, where)]
  })
}

/**
 * The NetworkPolicies of a namespace: one that lets nothing through, and one for each reason to.
 *
 * @param mesh whether the pods join the ambient mesh
 * @throws {Error} when a rule is impossible
 */
export function networkPolicies(
  namespace: string,
  network: NamespaceNetwork,
  mesh: boolean,
): readonly INetworkPolicy[] {
  const where = `Namespace ${namespace}`
  const specs: [string, Omit<Spec, "podSelector">][] = [
    ["default-deny", { policyTypes: ["Ingress", "Egress"] }],
    [
      "allow-own-namespace",
      {
        policyTypes: ["Ingress", "Egress"],
        ingress: [{ from: [{ podSelector: {} }] }],
        egress: [{ to: [{ podSelector: {} }] }],
      },
    ],
    ["allow-dns", egress(dns, where)],
    ...named(namespace, "ingress", network.ingress, ingress),
    ...named(namespace, "egress", network.egress, egress),
  ]
  if (mesh) specs.push(["allow-mesh", meshTraffic(where)])
  if (network.podIdentity === true) {
    specs.push(["allow-pod-identity", egress({ cidrs: podIdentityAgent, ports: [80] }, where)])
  }
  return specs.map(([name, spec]) => ({
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, namespace },
    spec: { podSelector: {}, ...spec },
  }))
}
