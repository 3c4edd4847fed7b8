import {
  compose,
  validate,
  type Component,
  type MeshControlPlaneHandle,
  type SecretHandle,
} from "@supaflux/core"
import { fluxKinds } from "@supaflux/flux"
import { describe, expect, it } from "vitest"
import { certManager } from "./cert-manager.ts"
import { certificates } from "./certificates.ts"
import { cloudflareDns01 } from "./cloudflare-dns01.ts"
import { gatewayApiCrds } from "./gateway-api-crds.ts"
import { gateway } from "./gateway.ts"
import { httpRoute } from "./http-route.ts"
import { issuers } from "./issuers.ts"

const secret: SecretHandle<"api-token"> = {
  handle: "secret",
  component: "platform-secrets",
  label: "secret cert-manager/cloudflare",
  namespace: "cert-manager",
  name: "cloudflare",
  keys: ["api-token"],
  key: (key) => ({ name: "cloudflare", key }),
}
const controlPlane: MeshControlPlaneHandle = {
  handle: "mesh-control-plane",
  component: "istiod",
  label: "control plane of the mesh",
  gatewayClass: "istio",
  namespace: "istio-system",
}

const crds = gatewayApiCrds()
const certs = certManager({ gatewayApi: crds.gatewayApi })
const acme = issuers({
  certManager: certs.certManager,
  email: "ops@example.com",
  dns01: [cloudflareDns01({ token: { secret, key: "api-token" }, zones: ["example.com"] })],
})
const tls = certificates({
  issuer: acme.issuer,
  certificates: { edge: { namespace: "istio-ingress", dnsNames: ["*.example.com"] } },
})
const edge = gateway({
  name: "public",
  namespace: "istio-ingress",
  controlPlane,
  listeners: {
    http: { redirect: true },
    https: {
      hostname: "*.example.com",
      tls: tls.certificate("edge"),
      routesFrom: { namespaces: ["supabase"] },
    },
  },
})
const listener = edge.listener("https")
const routes: Component = {
  name: "supabase-routes",
  dependsOn: [listener],
  resources: {
    api: httpRoute({
      name: "api",
      namespace: "supabase",
      listener,
      hostnames: ["api.example.com"],
      backend: { name: "kong", port: 8000 },
    }),
  },
}

const bare = (name: string): Component => ({ name, resources: {} })
const { composition, findings } = compose({
  name: "production",
  components: [routes, edge, tls, acme, certs, crds, bare("istiod"), bare("platform-secrets")],
  provides: {
    namespaces: ["cert-manager", "flux-system", "istio-ingress", "supabase"],
    crds: fluxKinds,
  },
})

describe("an environment with a gateway", () => {
  it("has nothing wrong with it", async () => {
    expect([...findings, ...(await validate(composition))]).toEqual([])
  })

  it("is applied from the definitions to the routes, because of what is passed on", () => {
    const edges = composition.components
      .filter(({ dependencies }) => dependencies.length > 0)
      .map(({ component, dependencies }) => [component.name, dependencies.map(({ on }) => on)])
    expect(Object.fromEntries(edges)).toEqual({
      "cert-manager": ["gateway-api-crds"],
      issuers: ["cert-manager", "platform-secrets"],
      certificates: ["cert-manager", "issuers"],
      gateway: ["certificates", "gateway-api-crds", "istiod"],
      "supabase-routes": ["gateway", "gateway-api-crds"],
    })
  })
})
