import { namespaces } from "@supaflux/cluster"
import { defineEnvironment } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import {
  certificates,
  certManager,
  cloudflareDns01,
  gateway,
  gatewayApiCrds,
  issuers,
} from "@supaflux/gateway"
import { istioAmbient, meshPolicy } from "@supaflux/mesh"
import { awsSecretsManager, externalSecrets, secretSet, secretStore } from "@supaflux/secrets"
import { rdsCaBundle, supabase, supabaseSecrets, supabaseTraffic } from "@supaflux/supabase"

const region = "eu-central-1"
const domain = "example.com"

const cluster = namespaces({
  namespaces: {
    "cert-manager": { podSecurity: "restricted" },
    "external-secrets": { podSecurity: "restricted" },
    "istio-system": { podSecurity: "privileged" },
    "istio-ingress": { podSecurity: "restricted" },
    supabase: { podSecurity: "restricted", mesh: true },
  },
  priorityClasses: {
    edge: { value: 1_000_000, description: "The Gateway: without it nobody reaches anything." },
    supabase: { value: 900_000, description: "Supabase, which everything else is here for." },
    platform: { value: 800_000, description: "Operators that the others need." },
  },
})
const platform = cluster.priorityClass("platform")

const operator = externalSecrets({ priorityClass: platform })
const { store, ...secrets } = secretStore({
  operator: operator.operator,
  provider: awsSecretsManager({ region }),
  namespaces: ["cert-manager", "supabase"],
})
const platformSecrets = secretSet({
  name: "platform-secrets",
  namespace: "cert-manager",
  store,
  secrets: { cloudflare: { remote: "platform/production/cloudflare", keys: ["token"] } },
})
const backendSecrets = supabaseSecrets({ store, remotePrefix: "supabase/production" })

const gatewayApi = gatewayApiCrds()
const certs = certManager({ gatewayApi: gatewayApi.gatewayApi, priorityClass: platform })
const acme = issuers({
  certManager: certs.certManager,
  email: `platform@${domain}`,
  dns01: [
    cloudflareDns01({
      token: { secret: platformSecrets.secret("cloudflare"), key: "token" },
      zones: [domain],
    }),
  ],
})
const tls = certificates({
  issuer: acme.issuer,
  certificates: { edge: { namespace: "istio-ingress", dnsNames: [domain, `*.${domain}`] } },
})

const mesh = istioAmbient({ gatewayApi: gatewayApi.gatewayApi, priorityClass: platform })
const edge = gateway({
  name: "public",
  namespace: "istio-ingress",
  controlPlane: mesh.controlPlane,
  listeners: {
    http: { redirect: true },
    https: {
      hostname: `*.${domain}`,
      tls: tls.certificate("edge"),
      routesFrom: { namespaces: ["supabase"] },
    },
  },
  priorityClass: cluster.priorityClass("edge"),
})
const listener = edge.listener("https")

const policy = meshPolicy({
  dataPlane: mesh.dataPlane,
  authorization: [
    supabaseTraffic({
      ingress: {
        namespace: listener.gateway.namespace,
        serviceAccount: listener.serviceAccount,
      },
    }),
  ],
})

const backend = supabase({
  chart: { type: "git", path: "./charts/supabase" },
  secrets: backendSecrets,
  database: {
    host: `supabase-production.c0example.${region}.rds.amazonaws.com`,
    caBundle: rdsCaBundle(region),
  },
  storage: { bucket: "example-production-supabase-storage", region },
  mesh: policy.mesh,
  listener,
  hostnames: [`api.${domain}`],
  priorityClass: cluster.priorityClass("supabase"),
})

export default defineEnvironment({
  name: "production",
  components: [
    cluster,
    gatewayApi,
    operator,
    secrets,
    platformSecrets,
    backendSecrets,
    certs,
    acme,
    tls,
    mesh,
    policy,
    edge,
    backend,
  ],
  commonMetadata: { labels: { "app.kubernetes.io/part-of": "supaflux" } },
  delivery: flux(),
})
