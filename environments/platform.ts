import { karpenter, karpenterNodes, metricsServer, type Capacity } from "@supaflux/autoscaling"
import {
  awsLoadBalancerController,
  eksAddons,
  namespaces,
  platformNetwork,
  storage,
} from "@supaflux/cluster"
import { defineEnvironment, type Environment } from "@supaflux/core"
import { externalDns } from "@supaflux/dns"
import { flux, notifications } from "@supaflux/flux"
import {
  certificates,
  certManager,
  gateway,
  gatewayApiCrds,
  issuers,
  type AcmeServer,
} from "@supaflux/gateway"
import { istioAmbient, meshPolicy, notReadyTaint } from "@supaflux/mesh"
import {
  monitoringConfig,
  observability,
  observabilityTraffic,
  prometheusOperatorCrds,
  scraper,
} from "@supaflux/observability"
import { awsSecretsManager, externalSecrets, secretStore } from "@supaflux/secrets"
import { rdsCaBundle, supabase, supabaseSecrets, supabaseTraffic } from "@supaflux/supabase"
import { velero } from "@supaflux/velero"
import type { Outputs } from "./inputs.ts"
import { checkSettings } from "./platform/check-settings.ts"
import { dns, type DnsHost } from "./platform/dns.ts"
import {
  observabilityChoice,
  observabilityNamespaces,
  type Preset,
} from "./platform/observability.ts"
import { observabilitySecrets } from "./platform/observability-secrets.ts"
import { platformSecrets } from "./platform/secrets.ts"
import { sizes } from "./platform/sizes.ts"
import { watched } from "./platform/watched.ts"

/** What environments differ in. */
export interface PlatformOptions {
  /** Name of the environment. Names in the store and in DNS follow from it. */
  readonly name: string
  /** What Terraform printed. */
  readonly outputs: Outputs
  readonly size: keyof typeof sizes
  /** One node pool each; the first is tried first. */
  readonly capacity: readonly Exclude<Capacity, "reserved">[]
  /** Which of Let's Encrypt's servers issues. */
  readonly certificates: AcmeServer
  /** Who serves the domain. @default "cloudflare" */
  readonly dns?: DnsHost
  /** What watches it all. @default "selfHosted" */
  readonly observability?: Preset
}

const ami = "al2023@v20260810"

/** The whole platform, from the namespaces to Supabase. */
export function platform(options: PlatformOptions): Environment {
  const { name, outputs, capacity } = options
  const { region, clusterName, domain, vpcId } = outputs
  const size = sizes[options.size]
  const preset = options.observability ?? "selfHosted"

  const network = platformNetwork({
    vpcCidrs: [outputs.vpcCidr],
    serviceCidr: outputs.serviceCidr,
    monitoringNamespace: "monitoring",
  })
  const cluster = namespaces({
    namespaces: {
      "cert-manager": { podSecurity: "restricted", network: network.certManager },
      "external-dns": { podSecurity: "restricted", network: network.externalDns },
      "external-secrets": { podSecurity: "restricted", network: network.externalSecrets },
      "istio-system": { podSecurity: "privileged", network: network.istioSystem },
      "istio-ingress": {
        podSecurity: "restricted",
        network: network.istioIngress,
        // Pods get traffic once the load balancer has them, and leave the rollout waiting until then.
        labels: { "elbv2.k8s.aws/pod-readiness-gate-inject": "enabled" },
      },
      ...observabilityNamespaces(preset, network),
      supabase: { podSecurity: "restricted", mesh: true, network: network.supabase },
      velero: { podSecurity: "privileged", network: network.velero },
    },
    priorityClasses: {
      edge: { value: 1_000_000, description: "The Gateway: without it nobody reaches anything." },
      supabase: { value: 900_000, description: "Supabase, which everything else is here for." },
      platform: { value: 800_000, description: "Operators that the others need." },
      observability: { value: 700_000, description: "What watches the others." },
    },
  })
  const priorityClass = cluster.priorityClass("platform")

  const volumes = storage()
  const gatewayApi = gatewayApiCrds()
  const { gatewayApi: api } = gatewayApi
  const monitoringKinds = prometheusOperatorCrds()
  const monitored = { monitoring: true }

  const operator = externalSecrets({ priorityClass, ...monitored })
  const store = secretStore({
    operator: operator.operator,
    provider: awsSecretsManager({ region }),
    namespaces: [
      "cert-manager",
      "external-dns",
      "flux-system",
      "monitoring",
      "supabase",
      preset === "managed" ? "datadog" : "signoz",
    ],
  })
  const own = platformSecrets(name, options.dns ?? "cloudflare", store.store)
  const watchSecrets = observabilitySecrets(name, preset, store.store)
  const backendSecrets = supabaseSecrets({
    store: store.store,
    remotePrefix: `supabase/${name}`,
    // Where RDS keeps the master's password itself, it is read from there.
    ...(outputs.databaseSecretArn === undefined
      ? {}
      : { remotes: { "database-master": outputs.databaseSecretArn } }),
  })
  const names = dns(outputs, own.dns)

  const certs = certManager({ gatewayApi: api, priorityClass, ...monitored })
  const acme = issuers({
    certManager: certs.certManager,
    email: `platform@${domain}`,
    dns01: [names.solver],
    server: options.certificates,
  })
  const tls = certificates({
    issuer: acme.issuer,
    certificates: { edge: { namespace: "istio-ingress", dnsNames: [domain, `*.${domain}`] } },
  })
  const podMetrics = metricsServer({ certManager: certs.certManager })

  const scaling = karpenter({
    clusterName,
    region,
    interruptionQueue: outputs.interruptionQueue,
    ...monitored,
  })
  const workers = karpenterNodes({
    karpenter: scaling.karpenter,
    nodeClass: { role: outputs.nodeRole, ami },
    pools: Object.fromEntries(
      capacity.map((kind, index) => [
        kind,
        {
          capacity: [kind],
          limits: size.nodes,
          startupTaints: [notReadyTaint],
          weight: 10 * (capacity.length - index),
        },
      ]),
    ),
  })

  const balancers = awsLoadBalancerController({ clusterName, region, vpcId })
  const mesh = istioAmbient({ gatewayApi: api, priorityClass, autoscaling: size.istiod })
  const edge = gateway({
    name: "public",
    namespace: "istio-ingress",
    controlPlane: mesh.controlPlane,
    loadBalancers: balancers.loadBalancers,
    nodes: workers.nodes,
    listeners: {
      http: { redirect: true },
      https: {
        hostname: `*.${domain}`,
        tls: tls.certificate("edge"),
        routesFrom: { namespaces: ["flux-system", "monitoring", "supabase"] },
      },
    },
    scaling: size.gateway,
    priorityClass: cluster.priorityClass("edge"),
  })
  const listener = edge.listener("https")
  const watch = {
    clusterName,
    region,
    size: options.size,
    kinds: monitoringKinds.kinds,
    certManager: certs.certManager,
    storageClass: volumes.storageClass,
    nodes: workers.nodes,
    priorityClass: cluster.priorityClass("observability"),
    ...observabilityChoice(preset, outputs, watchSecrets, listener),
  }
  const policy = meshPolicy({
    dataPlane: mesh.dataPlane,
    authorization: [
      supabaseTraffic({
        ingress: {
          namespace: listener.gateway.namespace,
          serviceAccount: listener.serviceAccount,
        },
        monitoring: scraper(),
      }),
      ...observabilityTraffic(watch),
    ],
  })
  const watching = observability({ ...watch, mesh: policy.mesh })
  const watchRules = monitoringConfig({
    metrics: watching.metrics,
    watch: watched(listener.gateway, {
      ...observabilityNamespaces(preset, network),
      supabase: { mesh: true },
    }),
  })
  const records = externalDns({
    provider: names.provider,
    gatewayApi: api,
    domains: [domain],
    ownerId: name,
    gateway: listener.gateway,
    priorityClass,
    ...monitored,
  })

  const backend = supabase({
    chart: { type: "git", path: "./charts/supabase" },
    secrets: backendSecrets,
    operator: operator.operator,
    database: {
      host: outputs.databaseHost,
      port: outputs.databasePort,
      ...(outputs.databaseName === undefined ? {} : { name: outputs.databaseName }),
      caBundle: rdsCaBundle(region),
    },
    storage: { bucket: outputs.storageBucket, region },
    mesh: policy.mesh,
    listener,
    hostnames: [`api.${domain}`],
    monitoring: { kinds: monitoringKinds.kinds, namespace: scraper().namespace },
    smtp: { host: `email-smtp.${region}.amazonaws.com`, adminEmail: `no-reply@${domain}` },
    priorityClass: cluster.priorityClass("supabase"),
    dependsOn: [workers.nodes],
  })

  const backups = velero({
    bucket: outputs.backupBucket,
    region,
    snapshotClass: volumes.snapshotClass,
    priorityClass,
    ...monitored,
  })
  const messages = notifications({
    provider: { type: "slack", secret: own.notificationChannel },
    metadata: { cluster: clusterName },
    receiver: {
      type: "github",
      secret: own.pushToken,
      hostname: `flux-webhook.${domain}`,
      listener,
    },
  })

  return defineEnvironment({
    name,
    components: [
      cluster,
      volumes,
      gatewayApi,
      monitoringKinds,
      operator,
      store,
      own.component,
      watchSecrets.component,
      backendSecrets,
      certs,
      acme,
      tls,
      podMetrics,
      scaling,
      workers,
      balancers,
      mesh,
      policy,
      edge,
      records,
      backend,
      watching,
      watchRules,
      backups,
      messages,
    ],
    commonMetadata: { labels: { "app.kubernetes.io/part-of": "supaflux" } },
    provides: eksAddons({ snapshotController: true }),
    delivery: flux(),
    check: checkSettings(options.size),
  })
}
