import type {
  CertificateHandle,
  Component,
  GatewayApiHandle,
  IssuerHandle,
  ListenerHandle,
  LoadBalancerHandle,
  MeshControlPlaneHandle,
  NodesHandle,
  PriorityClassHandle,
  SecretHandle,
} from "@supaflux/core"
import { certManager } from "./cert-manager.ts"
import { certificates } from "./certificates.ts"
import { cloudflareDns01 } from "./cloudflare-dns01.ts"
import { cloudflareRanges } from "./cloudflare-ranges.ts"
import { gatewayApiCrds } from "./gateway-api-crds.ts"
import { gateway } from "./gateway.ts"
import { httpRoute } from "./http-route.ts"
import { issuers } from "./issuers.ts"
import { route53Dns01 } from "./route53-dns01.ts"

declare const controlPlane: MeshControlPlaneHandle
declare const cloudflare: SecretHandle<"api-token" | "zone-token">
declare const priorityClass: PriorityClassHandle
declare const loadBalancers: LoadBalancerHandle
declare const nodes: NodesHandle

const crds = gatewayApiCrds({ version: "1.6.0" })
crds satisfies Component
crds.gatewayApi satisfies GatewayApiHandle
// @ts-expect-error another minor version has other kinds
gatewayApiCrds({ version: "1.5.1" })
// @ts-expect-error the tag's v is added by the builder
gatewayApiCrds({ version: "v1.6.1" })

const platform = certManager({
  gatewayApi: crds.gatewayApi,
  priorityClass,
  values: { replicaCount: 3, maxConcurrentChallenges: 10, webhook: { podDisruptionBudget: null } },
})
platform satisfies Component
platform.resources.release satisfies object
// @ts-expect-error cert-manager looks for the Gateway API when it starts
certManager({})
// @ts-expect-error a version of cert-manager keeps its v
certManager({ gatewayApi: crds.gatewayApi, version: "1.21.1" })
// @ts-expect-error no such Deployment
certManager({ gatewayApi: crds.gatewayApi, replicas: { controler: 2 } })
// @ts-expect-error a known value keeps its type
certManager({ gatewayApi: crds.gatewayApi, values: { replicaCount: "3" } })

const solver = cloudflareDns01({
  token: { secret: cloudflare, key: "api-token" },
  zones: ["example.com"],
})
// @ts-expect-error the Secret declares no such key
cloudflareDns01({ token: { secret: cloudflare, key: "api_token" }, zones: ["example.com"] })
// @ts-expect-error Pod Identity needs no keys
route53Dns01({ region: "eu-central-1", zones: ["example.com"], accessKeyId: "A" })

const acme = issuers({
  certManager: platform.certManager,
  email: "ops@example.com",
  dns01: [solver, route53Dns01({ region: "eu-central-1", zones: ["example.org"] })],
  server: "staging",
})
acme.issuer satisfies IssuerHandle
// @ts-expect-error no such server
issuers({ certManager: platform.certManager, email: "ops@example.com", dns01: [], server: "stage" })
// @ts-expect-error the Gateway API is not cert-manager
issuers({ certManager: crds.gatewayApi, email: "ops@example.com", dns01: [solver] })

const tls = certificates({
  issuer: acme.issuer,
  certificates: {
    edge: { namespace: "istio-ingress", dnsNames: ["*.example.com"] },
    studio: { namespace: "studio", dnsNames: ["studio.example.com"] },
  },
})
tls.certificate("edge") satisfies CertificateHandle
tls.resources.studio.spec satisfies object | undefined
// @ts-expect-error no such certificate
tls.certificate("egde")
// @ts-expect-error no such role
void tls.resources.egde
certificates({
  issuer: acme.issuer,
  // @ts-expect-error a misspelt option
  certificates: { edge: { namespace: "istio-ingress", dnsName: ["*.example.com"] } },
})

const listeners = {
  http: { redirect: true },
  https: {
    hostname: "*.example.com",
    tls: tls.certificate("edge"),
    routesFrom: { namespaces: ["supabase"] },
  },
} as const
const edge = gateway({ name: "public", namespace: "istio-ingress", controlPlane, listeners })
edge satisfies Component
edge.listener("https") satisfies ListenerHandle
edge.resources.gateway.spec satisfies object
// @ts-expect-error no such listener
edge.listener("htps")
// @ts-expect-error nothing can attach to a listener that only redirects
edge.listener("http")
// @ts-expect-error the redirect is there only when a listener asks for it
void edge.resources.redirect.spec

const options = { name: "public", namespace: "istio-ingress", controlPlane } as const
gateway({
  ...options,
  listeners: {
    // @ts-expect-error a misspelt option
    https: { hostname: "*.example.com", tls: tls.certificate("edge"), routeFrom: "All" },
  },
})
// @ts-expect-error a listener that ends TLS has a certificate
gateway({ ...options, listeners: { https: { hostname: "*.example.com" } } })
// @ts-expect-error an issuer is no certificate
gateway({ ...options, listeners: { https: { hostname: "*.example.com", tls: acme.issuer } } })
// @ts-expect-error a redirect is either there or not
gateway({ ...options, listeners: { http: { redirect: false } } })
// @ts-expect-error no such way to pass the client's address on
gateway({ ...options, listeners, loadBalancer: { clientIp: "proxy" } })
// @ts-expect-error Istio makes no Ingress for a Gateway
gateway({ ...options, listeners, patches: { ingress: {} } })
gateway({ ...options, listeners, loadBalancer: { sourceRanges: cloudflareRanges } })
gateway({ ...options, listeners, loadBalancers, nodes })
// @ts-expect-error nodes make no load balancers
gateway({ ...options, listeners, loadBalancers: nodes })
// @ts-expect-error a load balancer is no node
gateway({ ...options, listeners, nodes: loadBalancers })

const route = {
  name: "supabase",
  namespace: "supabase",
  listener: edge.listener("https"),
  hostnames: ["api.example.com"],
} as const
const backend = { name: "kong", port: 8000 }
httpRoute({ ...route, backend }).spec satisfies object
httpRoute({ ...route, rules: [{ paths: ["/rest"], backend, timeout: "30s" }] })
// @ts-expect-error a route leads somewhere
httpRoute(route)
// @ts-expect-error either one backend or rules
httpRoute({ ...route, backend, rules: [{ backend }] })
// @ts-expect-error a path begins with a slash
httpRoute({ ...route, rules: [{ paths: ["rest"], backend }] })
// @ts-expect-error a time limit has a unit
httpRoute({ ...route, rules: [{ backend, timeout: "30" }] })
// @ts-expect-error a Gateway is no listener
httpRoute({ ...route, listener: edge, backend })
