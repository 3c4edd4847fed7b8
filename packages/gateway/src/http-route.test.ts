import type { ListenerHandle } from "@supaflux/core"
import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { gatewayApiKinds } from "./gateway-api-kinds.ts"
import type { GatewayListenerHandle } from "./gateway-listener-handle.ts"
import { httpRoute } from "./http-route.ts"

const plain: ListenerHandle = {
  handle: "listener",
  component: "gateway",
  label: "listener https of gateway public",
  gateway: { name: "public", namespace: "istio-ingress" },
  sectionName: "https",
  protocol: "HTTPS",
  port: 443,
  hostname: "*.example.com",
  serviceAccount: "public-istio",
}
const listener: GatewayListenerHandle = {
  ...plain,
  routesFrom: { namespaces: ["supabase"] },
  dnsNames: ["*.example.com"],
}
const route = { name: "supabase", namespace: "supabase", listener, hostnames: ["api.example.com"] }
const kong = { name: "kong", port: 8000 }

const simple = httpRoute({ ...route, backend: kong })
const full = httpRoute({
  ...route,
  hostnames: ["api.example.com", "studio.example.com"],
  annotations: { "external-dns.alpha.kubernetes.io/ttl": "60" },
  rules: [
    { paths: ["/rest/v1", "/graphql/v1"], backend: kong, timeout: "30s" },
    {
      backend: { name: "studio", port: 3000 },
      filters: [
        {
          type: "ResponseHeaderModifier",
          responseHeaderModifier: { remove: ["x-powered-by"] },
        },
      ],
    },
  ],
})

describe("httpRoute", () => {
  it("makes the route as it is applied", async () => {
    await expect(snapshotOf({ simple, full })).toMatchFileSnapshot("__snapshots__/http-route.yaml")
  })

  it.each([simple, full])("fits the model of its kind", async (resource) => {
    const model = await gatewayApiKinds.find(({ kind }) => kind === "HTTPRoute")?.model?.("v1")
    if (model === undefined) throw new Error("There is no model.")
    expect(() => model.prototype.validate.call(resource)).not.toThrow()
  })

  it("fits the definition of the Gateway API to the letter", (context) => {
    const crds = requireShared(context, "crds")
    expect([simple, full].flatMap((resource) => strictCrdErrors(resource, crds))).toEqual([])
  })

  it("sets no time limit that is not asked for", () => {
    expect(simple.spec.rules?.[0]).not.toHaveProperty("timeouts")
    expect(full.spec.rules?.[0]?.timeouts).toEqual({ request: "30s" })
  })

  it("refuses to take every hostname", () => {
    expect(() => httpRoute({ ...route, hostnames: [], backend: kong })).toThrow(
      "Route supabase would take every hostname of the listener https of gateway public: name the hostnames that it is for.",
    )
  })

  it("refuses a hostname that the listener does not accept", () => {
    const hostnames = ["api.example.com", "example.com"]
    for (const of of [listener, plain]) {
      expect(() => httpRoute({ ...route, listener: of, hostnames, backend: kong })).toThrow(
        "Route supabase asks for example.com, but the listener https of gateway public accepts *.example.com alone: use a hostname within, or another listener.",
      )
    }
  })

  it("refuses a hostname that the certificate is not valid for", () => {
    const hostnames = ["a.b.example.com"]
    expect(() => httpRoute({ ...route, hostnames, backend: kong })).toThrow(
      "Route supabase asks for a.b.example.com, which the certificate of the listener https of gateway public is not valid for (*.example.com): add the name to the certificate.",
    )
    expect(() => httpRoute({ ...route, listener: plain, hostnames, backend: kong })).not.toThrow()
  })

  it("refuses a namespace that the listener takes no routes from", () => {
    const from = (routesFrom: GatewayListenerHandle["routesFrom"], namespace: string) => () =>
      httpRoute({ ...route, namespace, listener: { ...listener, routesFrom }, backend: kong })
    const message = (namespace: string) =>
      `Route supabase is in the namespace ${namespace}, which the listener https of gateway public takes no routes from: add it to the listener's routesFrom.`
    expect(from("Same", "supabase")).toThrow(message("supabase"))
    expect(from("Same", "istio-ingress")).not.toThrow()
    expect(from({ namespaces: ["supabase"] }, "studio")).toThrow(message("studio"))
    expect(from({ namespaces: ["supabase", "studio"] }, "studio")).not.toThrow()
    expect(from("All", "studio")).not.toThrow()
    expect(from({ namespaceLabels: { public: "true" } }, "studio")).not.toThrow()
  })
})
