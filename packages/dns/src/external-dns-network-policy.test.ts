import { describe, expect, it } from "vitest"
import { externalDnsNetworkPolicy } from "./external-dns-network-policy.ts"
import { externalDns } from "./external-dns.ts"
import { route53 } from "./route53.ts"

const build = (podIdentity: boolean, monitoring: boolean) =>
  externalDnsNetworkPolicy({ namespace: "external-dns", podIdentity, monitoring })
const peers = (podIdentity: boolean) => {
  const { egress } = build(podIdentity, false)["spec"] as { egress: { to?: object[] }[] }
  return egress.flatMap(({ to = [] }) => to)
}

describe("externalDnsNetworkPolicy", () => {
  it("lets Prometheus alone reach the pod, where it scrapes", () => {
    expect(build(false, false)["spec"]).not.toHaveProperty("ingress")
    expect(build(false, true)["spec"]).toMatchObject({
      ingress: [{ ports: [{ protocol: "TCP", port: 7979 }] }],
    })
  })

  it("lets the pod reach its credentials, where they come from Pod Identity", () => {
    expect(peers(false)).toEqual([])
    expect(peers(true)).toEqual([
      { ipBlock: { cidr: "169.254.170.23/32" } },
      { ipBlock: { cidr: "fd00:ec2::23/128" } },
    ])
  })

  it("opens no port to everywhere but those of DNS and HTTPS", () => {
    const { egress, policyTypes } = build(true, true)["spec"] as {
      egress: { to?: object[]; ports: { port: number }[] }[]
      policyTypes: string[]
    }
    const open = egress.filter(({ to }) => to === undefined).flatMap(({ ports }) => ports)
    expect(open.map(({ port }) => port)).toEqual([53, 53, 443])
    expect(policyTypes).toEqual(["Ingress", "Egress"])
  })

  it("is part of the component unless it is switched off", () => {
    const common = {
      provider: route53({ region: "eu-central-1" }),
      gatewayApi: {
        handle: "gateway-api",
        component: "gateway-api-crds",
        label: "Gateway API",
        version: "1.6.1",
      },
      domains: ["example.com"],
      ownerId: "production",
    } as const
    expect(externalDns({ ...common, namespace: "dns", monitoring: true }).resources).toMatchObject({
      networkPolicy: externalDnsNetworkPolicy({
        namespace: "dns",
        podIdentity: true,
        monitoring: true,
      }),
    })
    expect(externalDns({ ...common, networkPolicy: false }).resources).not.toHaveProperty(
      "networkPolicy",
    )
  })
})
