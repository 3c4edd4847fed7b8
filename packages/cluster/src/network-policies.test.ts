import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import { snapshotOf } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import type { NamespaceNetwork, NetworkRule } from "./namespace-network.ts"
import { networkPolicies } from "./network-policies.ts"

const full: NamespaceNetwork = {
  ingress: { webhooks: { cidrs: ["10.0.0.0/16"], ports: [9443] } },
  egress: {
    internet: { cidrs: ["0.0.0.0/0", "::/0"], ports: [443, "443/UDP"] },
    tracing: { namespaces: ["tracing", "logging"], pods: { app: "tempo" }, ports: [4317] },
    everybody: { namespaces: "all", ports: [80] },
  },
  podIdentity: true,
}
const names = (network: NamespaceNetwork, mesh = false) =>
  networkPolicies("app", network, mesh).map(({ metadata }) => metadata?.name)
const egress = (rule: NetworkRule): INetworkPolicy | undefined =>
  networkPolicies("app", { egress: { rule } }, false).at(-1)

describe("networkPolicies", () => {
  it("makes the resources as they are applied", async () => {
    const policies = networkPolicies("app", full, true)
    await expect(
      snapshotOf(Object.fromEntries(policies.map((policy) => [policy.metadata?.name, policy]))),
    ).toMatchFileSnapshot("./__snapshots__/network-policies.yaml")
  })

  it("makes resources that fit their model", () => {
    for (const policy of networkPolicies("app", full, true)) {
      expect(() => NetworkPolicy.prototype.validate.call(policy)).not.toThrow()
    }
  })

  it("makes one policy for each reason, and no other", () => {
    expect(names({})).toEqual(["default-deny", "allow-own-namespace", "allow-dns"])
    expect(names(full, true)).toEqual([
      "default-deny",
      "allow-own-namespace",
      "allow-dns",
      "allow-ingress-webhooks",
      "allow-egress-internet",
      "allow-egress-tracing",
      "allow-egress-everybody",
      "allow-mesh",
      "allow-pod-identity",
    ])
    expect(names({ podIdentity: false })).not.toContain("allow-pod-identity")
  })

  it.each([
    ["0.0.0.0/0", ["169.254.169.254/32"]],
    ["169.254.0.0/16", ["169.254.169.254/32"]],
    ["::/0", ["fd00:ec2::254/128"]],
    ["10.0.0.0/8", undefined],
  ])("closes the instance metadata service within %s, and nothing else", (cidr, except) => {
    const block = { cidr, ...(except === undefined ? {} : { except }) }
    expect(egress({ cidrs: [cidr], ports: [443] })?.spec?.egress?.[0]?.to).toEqual([
      { ipBlock: block },
    ])
  })

  it.each<[string, NetworkRule, string]>([
    [
      "an address that is no block",
      { cidrs: ["10.0.0.1/16"], ports: [80] },
      'Rule "rule" of namespace app has "10.0.0.1/16", which is no CIDR block: write the first address and the length, such as 10.0.0.0/16.',
    ],
    [
      "the instance metadata service",
      { cidrs: ["169.254.169.254/32"], ports: [80] },
      'Rule "rule" of namespace app opens the instance metadata service, whose credentials are the node\'s: use Pod Identity.',
    ],
    [
      "the instance metadata service by IPv6",
      { cidrs: ["fd00:ec2::254/128"], ports: [80] },
      'Rule "rule" of namespace app opens the instance metadata service, whose credentials are the node\'s: use Pod Identity.',
    ],
    [
      "no addresses",
      { cidrs: [], ports: [80] },
      'Rule "rule" of namespace app names nobody: name an address or a namespace, or leave it out.',
    ],
    [
      "no namespaces",
      { namespaces: [], ports: [80] },
      'Rule "rule" of namespace app names nobody: name an address or a namespace, or leave it out.',
    ],
    [
      "no ports",
      { namespaces: "all", ports: [] },
      'Rule "rule" of namespace app opens no port: name one, or leave it out.',
    ],
    [
      "a port out of range",
      { namespaces: "all", ports: [65_536] },
      'Rule "rule" of namespace app has the port 65536: give 1 to 65535.',
    ],
    [
      "half a port of UDP",
      { namespaces: "all", ports: ["5.5/UDP"] },
      'Rule "rule" of namespace app has the port 5.5/UDP: give 1 to 65535.',
    ],
  ])("refuses %s", (_, rule, message) => {
    expect(() => egress(rule)).toThrow(message)
    expect(() => networkPolicies("app", { ingress: { rule } }, false)).toThrow(message)
  })

  it("refuses a rule whose name cannot be part of a policy's", () => {
    const rule: NetworkRule = { namespaces: "all", ports: [80] }
    expect(() => networkPolicies("app", { egress: { "The web": rule } }, false)).toThrow(
      'Rule "The web" of namespace app has a name that is no DNS label: it is part of a policy\'s name.',
    )
  })
})
