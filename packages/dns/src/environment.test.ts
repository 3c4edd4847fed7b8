import { compose, validate, type Component, type CustomKind } from "@supaflux/core"
import { fluxKinds } from "@supaflux/flux"
import { describe, expect, it } from "vitest"
import { externalDns } from "./external-dns.ts"
import { route53 } from "./route53.ts"

const bare = (name: string): Component => ({ name, resources: {} })
const kinds = ["Gateway", "GRPCRoute", "HTTPRoute"].map((kind): CustomKind => ({
  group: "gateway.networking.k8s.io",
  kind,
  scope: "Namespaced",
}))
const gatewayApi: Component = { ...bare("gateway-api-crds"), provides: { crds: kinds } }
const dns = externalDns({
  provider: route53({ region: "eu-central-1" }),
  gatewayApi: {
    handle: "gateway-api",
    component: "gateway-api-crds",
    label: "Gateway API",
    version: "1.6.1",
  },
  domains: ["example.com"],
  ownerId: "production",
})
const { composition, findings } = compose({
  name: "production",
  components: [dns, gatewayApi, bare("gateway")],
  provides: { namespaces: ["external-dns"], crds: fluxKinds },
})

describe("an environment with external-dns", () => {
  it("has nothing wrong with it", async () => {
    expect([...findings, ...(await validate(composition))]).toEqual([])
  })

  it("starts it after the definitions, and makes no Gateway wait for it or it for a Gateway", () => {
    const found = composition.components.find(({ component }) => component.name === "external-dns")
    expect(found?.dependencies.map(({ on }) => on)).toEqual(["gateway-api-crds"])
  })
})
