import {
  compose,
  type Component,
  type ComponentDelivery,
  type Composition,
  type Provides,
  type Resource,
  type ResourceLiteral,
  type ResourceMap,
} from "@supaflux/core"

/** What differs from the platform with everything. */
export interface PlatformOptions {
  /** Names of the components that it lacks. */
  readonly without?: readonly string[]
  /** Puts the components into the order in which they are listed. */
  readonly arrange?: (components: readonly Component[]) => Component[]
  /** Changes the values of releases, by component. */
  readonly values?: Readonly<Record<string, object>>
  /** Adds resources, by component. */
  readonly resources?: Readonly<Record<string, ResourceMap>>
  /** Adds components, which may depend on those of the platform. */
  readonly more?: (platform: ReadonlyMap<string, Component>) => Component[]
}

/** A resource of any kind. */
export function resource(
  apiVersion: string,
  kind: string,
  name: string,
  namespace?: string,
  rest: object = {},
): ResourceLiteral {
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) }
  return { apiVersion, kind, metadata, ...rest }
}

const crds = (group: string, ...kinds: readonly string[]): Provides => ({
  crds: kinds.map((kind) => ({ group, kind, scope: "Namespaced" as const })),
})
const gatewayApi = "gateway.networking.k8s.io/v1"
const hostnames = { spec: { hostnames: ["api.example.com", "*.files.example.com"] } }

/**
 * A platform with every system, from plain components: the names, charts and dependencies are those
 * that an environment has, the rest is left out.
 */
export function platform(options: PlatformOptions = {}): Composition {
  const { without = [], arrange = (all) => [...all], values = {}, resources = {}, more } = options
  const all = new Map<string, Component>()
  const add = (
    name: string,
    own: ResourceMap,
    dependsOn: readonly string[] = [],
    rest: { readonly provides?: Provides; readonly delivery?: ComponentDelivery } = {},
  ): void => {
    if (without.includes(name)) return
    const component: Component = {
      name,
      resources: { ...own, ...resources[name] },
      dependsOn: dependsOn.flatMap((on) => all.get(on) ?? []),
      ...rest,
    }
    all.set(name, component)
  }
  const chart = (
    name: string,
    namespace: string,
    chartName: string,
    defaults: object = {},
  ): ResourceMap => ({
    repository: resource("source.toolkit.fluxcd.io/v1", "OCIRepository", name, namespace, {
      spec: { url: `oci://registry.example.com/charts/${chartName}` },
    }),
    release: resource("helm.toolkit.fluxcd.io/v2", "HelmRelease", name, namespace, {
      spec: {
        releaseName: name,
        chartRef: { kind: "OCIRepository", name },
        values: { ...defaults, ...values[name] },
      },
    }),
  })

  add("namespaces", {
    supabase: {
      ...resource("v1", "Namespace", "supabase"),
      metadata: { name: "supabase", labels: { "istio.io/dataplane-mode": "ambient" } },
    },
    edge: resource("v1", "Namespace", "istio-ingress"),
    priority: resource("scheduling.k8s.io/v1", "PriorityClass", "platform"),
  })
  add("gateway-api-crds", {}, [], { delivery: { prune: false } })
  add("settings", { names: resource("v1", "ConfigMap", "settings", "kube-system") })
  add("storage", {
    gp3: resource("storage.k8s.io/v1", "StorageClass", "gp3", undefined, {
      reclaimPolicy: "Delete",
    }),
    snapshots: resource("snapshot.storage.k8s.io/v1", "VolumeSnapshotClass", "velero"),
  })
  add("karpenter-crd", chart("karpenter-crd", "kube-system", "karpenter-crd"), ["namespaces"], {
    provides: crds("karpenter.sh", "NodePool"),
  })
  add(
    "karpenter",
    chart("karpenter", "kube-system", "karpenter", { settings: { clusterName: "example" } }),
    ["karpenter-crd"],
  )
  add(
    "karpenter-nodes",
    {
      pool: resource("karpenter.sh/v1", "NodePool", "spot"),
      class: resource("karpenter.k8s.aws/v1", "EC2NodeClass", "default"),
    },
    ["karpenter"],
  )
  add(
    "aws-load-balancer-controller",
    chart("aws-load-balancer-controller", "kube-system", "aws-load-balancer-controller", {
      clusterName: "example",
      region: "eu-central-1",
    }),
    ["namespaces"],
    { provides: crds("elbv2.k8s.aws", "TargetGroupBinding") },
  )
  add("metrics-server", chart("metrics-server", "kube-system", "metrics-server"), ["namespaces"])
  add("external-secrets", chart("external-secrets", "external-secrets", "external-secrets"), [
    "namespaces",
  ])
  add(
    "secret-store",
    { store: resource("external-secrets.io/v1", "ClusterSecretStore", "secret-store") },
    ["external-secrets"],
  )
  for (const name of ["platform-secrets", "supabase-secrets"]) {
    add(name, { secret: resource("external-secrets.io/v1", "ExternalSecret", name, "app") }, [
      "secret-store",
    ])
  }
  add("cert-manager", chart("cert-manager", "cert-manager", "cert-manager"), [
    "gateway-api-crds",
    "settings",
  ])
  add("issuers", { issuer: resource("cert-manager.io/v1", "ClusterIssuer", "letsencrypt") }, [
    "cert-manager",
    "platform-secrets",
  ])
  add(
    "certificates",
    { edge: resource("cert-manager.io/v1", "Certificate", "edge", "istio-ingress") },
    ["issuers"],
  )
  add("istio-base", chart("istio-base", "istio-system", "base"), ["namespaces"])
  add("istiod", chart("istiod", "istio-system", "istiod"), ["istio-base", "gateway-api-crds"])
  add("istio-cni", chart("istio-cni", "istio-system", "cni"), ["istiod"])
  add("ztunnel", chart("ztunnel", "istio-system", "ztunnel"), ["istio-cni"])
  add(
    "mesh-policy",
    {
      strict: resource("security.istio.io/v1", "PeerAuthentication", "default", "istio-system"),
      waypoint: resource(gatewayApi, "Gateway", "waypoint", "supabase", {
        spec: { gatewayClassName: "istio-waypoint" },
      }),
    },
    ["ztunnel"],
  )
  add(
    "gateway",
    {
      parameters: resource("v1", "ConfigMap", "public-parameters", "istio-ingress"),
      gateway: resource(gatewayApi, "Gateway", "public", "istio-ingress", {
        spec: { gatewayClassName: "istio" },
      }),
      redirect: resource(gatewayApi, "HTTPRoute", "public-redirect", "istio-ingress"),
    },
    ["istiod", "aws-load-balancer-controller", "certificates"],
  )
  add(
    "external-dns",
    chart("external-dns", "external-dns", "external-dns", {
      policy: "sync",
      provider: { name: "cloudflare" },
      domainFilters: ["example.com"],
      txtOwnerId: "example",
    }),
    ["platform-secrets", "gateway-api-crds", "karpenter-nodes"],
  )
  add("velero", chart("velero", "velero", "velero", { deployNodeAgent: true }), ["namespaces"])
  add("supabase", chart("supabase", "supabase", "supabase"), [
    "supabase-secrets",
    "mesh-policy",
    "karpenter-nodes",
  ])
  add("supabase-routes", { api: resource(gatewayApi, "HTTPRoute", "api", "supabase", hostnames) }, [
    "supabase",
    "gateway",
  ])
  add(
    "notifications",
    {
      receiver: resource("notification.toolkit.fluxcd.io/v1", "Receiver", "push", "flux-system"),
      route: resource(gatewayApi, "HTTPRoute", "flux-webhook", "flux-system"),
    },
    ["platform-secrets", "gateway"],
  )
  const components = arrange([...all.values(), ...(more?.(all) ?? [])])
  const { composition, findings } = compose({ name: "production", components })
  if (findings.length > 0) throw new Error(JSON.stringify(findings))
  return composition
}

/** Every resource of a component, by name. */
export function resourcesOf({ components }: Composition, component: string): Resource[] {
  return components
    .filter((entry) => entry.component.name === component)
    .flatMap(({ resources }) => resources.map((entry) => entry.resource))
}
