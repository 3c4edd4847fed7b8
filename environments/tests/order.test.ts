import { describe, expect, it } from "vitest"
import { generated, names } from "./all-environments.ts"

interface ReleaseSpec {
  readonly timeout?: string
  readonly install?: {
    readonly strategy?: { readonly name?: string }
    readonly remediation?: { readonly retries?: number }
  }
}

/** What each component must come after, at least; and what it must not wait for, also not through others. */
const expected: Readonly<Record<string, { after: string[]; never?: string[] }>> = {
  namespaces: { after: [] },
  "gateway-api-crds": { after: [], never: ["namespaces"] },
  "prometheus-operator-crds": { after: ["namespaces"], never: ["external-secrets", "istiod"] },
  "observability-secrets": { after: ["secret-store", "namespaces"], never: ["istiod"] },
  "kube-prometheus-stack": {
    after: [
      "prometheus-operator-crds",
      "observability-secrets",
      "cert-manager",
      "storage",
      "mesh-policy",
      "karpenter-nodes",
    ],
    never: ["gateway", "supabase", "velero"],
  },
  thanos: { after: ["prometheus-operator-crds", "storage", "mesh-policy"], never: ["gateway"] },
  "platform-monitors": {
    after: ["prometheus-operator-crds"],
    never: ["mesh-policy", "karpenter-nodes", "storage"],
  },
  "postgres-exporter": {
    after: ["observability-secrets", "prometheus-operator-crds"],
    never: ["supabase", "gateway", "storage"],
  },
  loki: { after: ["prometheus-operator-crds", "storage", "mesh-policy"], never: ["gateway"] },
  "fluent-bit": { after: ["loki"], never: ["gateway", "supabase", "kube-prometheus-stack"] },
  signoz: { after: ["observability-secrets", "storage", "mesh-policy"], never: ["gateway"] },
  "otel-collector": { after: ["signoz"], never: ["supabase"] },
  beyla: { after: ["otel-collector"], never: ["supabase", "kube-prometheus-stack"] },
  "monitoring-config": {
    after: ["kube-prometheus-stack", "prometheus-operator-crds"],
    never: ["supabase", "gateway", "velero"],
  },
  "grafana-route": { after: ["kube-prometheus-stack", "gateway"], never: ["supabase"] },
  "external-secrets": {
    after: ["namespaces", "prometheus-operator-crds"],
    never: ["cert-manager", "istiod"],
  },
  "secret-store": { after: ["external-secrets"], never: ["cert-manager"] },
  "platform-secrets": { after: ["secret-store", "namespaces"], never: ["supabase-secrets"] },
  "supabase-secrets": { after: ["secret-store", "namespaces"], never: ["ztunnel"] },
  "supabase-secrets-revision": {
    after: ["supabase-secrets", "external-secrets"],
    never: ["ztunnel", "mesh-policy"],
  },
  "cert-manager": {
    after: ["namespaces", "gateway-api-crds", "prometheus-operator-crds"],
    never: ["external-secrets"],
  },
  issuers: { after: ["cert-manager", "platform-secrets"], never: ["supabase-secrets"] },
  certificates: { after: ["issuers", "namespaces"], never: ["istiod"] },
  "istio-base": { after: ["namespaces"], never: ["cert-manager"] },
  istiod: { after: ["istio-base", "gateway-api-crds"], never: ["cert-manager"] },
  "istio-cni": { after: ["istiod"] },
  ztunnel: { after: ["istio-cni", "istiod"] },
  "mesh-policy": { after: ["ztunnel"], never: ["gateway", "supabase"] },
  gateway: {
    after: ["istiod", "certificates", "aws-load-balancer-controller", "karpenter-nodes"],
    never: ["supabase", "ztunnel", "external-dns", "velero"],
  },
  supabase: {
    after: [
      "supabase-secrets",
      "supabase-secrets-revision",
      "mesh-policy",
      "karpenter-nodes",
      "prometheus-operator-crds",
    ],
    never: [
      "gateway",
      "certificates",
      "external-dns",
      "velero",
      "notifications",
      "kube-prometheus-stack",
    ],
  },
  "supabase-routes": { after: ["supabase", "gateway"], never: ["external-dns"] },
  storage: { after: [], never: ["namespaces"] },
  // Definitions need no node, and no monitors.
  "karpenter-crd": { after: [], never: ["cert-manager", "prometheus-operator-crds"] },
  karpenter: {
    after: ["karpenter-crd", "prometheus-operator-crds"],
    never: ["cert-manager", "external-secrets"],
  },
  "karpenter-nodes": { after: ["karpenter", "karpenter-crd"], never: ["istiod"] },
  "aws-load-balancer-controller": { after: [], never: ["cert-manager", "karpenter"] },
  "metrics-server": { after: ["cert-manager"], never: ["external-secrets"] },
  "external-dns": {
    after: ["platform-secrets", "gateway-api-crds", "prometheus-operator-crds"],
    never: ["gateway", "certificates", "supabase"],
  },
  velero: {
    after: ["storage", "namespaces", "prometheus-operator-crds"],
    never: ["supabase", "gateway"],
  },
  notifications: { after: ["platform-secrets"], never: ["gateway", "supabase"] },
  "notifications-receiver": { after: ["platform-secrets", "gateway"], never: ["supabase"] },
}

describe.each(names)("%s", async (name) => {
  const { composition } = await generated(name)
  const direct = new Map(
    composition.components.map(({ component, dependencies }) => [
      component.name,
      dependencies.map(({ on }) => on),
    ]),
  )
  const reachable = (from: string): Set<string> => {
    const seen = new Set<string>()
    const visit = (at: string): void => {
      for (const next of direct.get(at) ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        visit(next)
      }
    }
    visit(from)
    return seen
  }

  it("has an expectation for every component", () => {
    expect([...direct.keys()].sort()).toEqual(Object.keys(expected).sort())
  })

  it.each(Object.entries(expected))(
    "applies %s when its time has come",
    (component, { after, never = [] }) => {
      expect(direct.get(component)).toEqual(expect.arrayContaining(after))
      const waitsFor = reachable(component)
      for (const other of never) expect(waitsFor).not.toContain(other)
    },
  )

  it("gives up no release before Karpenter has had the time to make nodes for it", () => {
    const specs = composition.components.flatMap(({ component, resources }) =>
      resources.flatMap(({ resource }) =>
        resource.kind === "HelmRelease" && "spec" in resource
          ? [{ name: component.name, spec: resource.spec as ReleaseSpec }]
          : [],
      ),
    )
    const minutes = (timeout = "5m"): number => Number(/^(\d+)m$/.exec(timeout)?.[1])
    const karpenter = specs.find(({ name: of }) => of === "karpenter")
    const needed = minutes(karpenter?.spec.timeout)
    expect(needed).toBeGreaterThan(0)
    const early = specs.filter(({ name: of, spec }) => {
      if (!reachable(of).has("karpenter-nodes")) return false
      const { strategy, remediation } = spec.install ?? {}
      const tries = strategy?.name === "RetryOnFailure" ? Infinity : (remediation?.retries ?? 0) + 1
      return tries * minutes(spec.timeout) <= needed
    })
    expect(early).toEqual([])
  })

  it("derives every edge: no component names another", () => {
    const typed = composition.components.flatMap(({ dependencies }) =>
      dependencies.flatMap(({ reasons }) => reasons.filter(({ type }) => type === "dependsOn")),
    )
    // Within one builder: a chart after that of its definitions or its base, routes after their release,
    // what sends logs and traces after what takes them.
    expect(typed.map(({ what }) => what).sort()).toEqual([
      "istio-base",
      "istio-cni",
      "karpenter-crd",
      "loki",
      "otel-collector",
      "signoz",
      "supabase",
    ])
  })
})
