import { freeFormValues, requireShared, unknownValuePaths } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { alertGroups } from "./alerts/alert-groups.ts"
import type { MetricsChoice } from "./metrics-options.ts"
import { metricsStack } from "./metrics-stack.ts"
import type { Size } from "./size.ts"
import { watchedEverything } from "./test-support/watched-everything.ts"
import { listener, metrics, platform, secret } from "./test-support/platform.ts"
import { releaseValues } from "./test-support/release-values.ts"
import { versions } from "./versions.ts"

const login = ["username", "password"] as const
const full: MetricsChoice = {
  ...metrics,
  grafana: {
    ...metrics.grafana,
    database: { host: "db.example.com", credentials: secret("grafana-database", login) },
    route: { hostname: "grafana.example.com", listener },
    cloudwatch: true,
  },
  database: {
    host: "db.example.com",
    credentials: secret("exporter", login),
    caBundle: "-----BEGIN CERTIFICATE-----",
  },
}
const { stack: _, ...rest } = full
const choices = {
  plain: metrics,
  thanos: { ...full, longTerm: { type: "thanos", bucket: "example-metrics" } },
  storage: { ...full, longTerm: { type: "victoria-metrics", retention: "1y" } },
  whole: { ...rest, stack: "victoria-metrics", retention: "26w" },
} as const satisfies Readonly<Record<string, MetricsChoice>>
type Name = keyof typeof choices

const stackOf = (name: Name, size: Size = "large") =>
  metricsStack(choices[name], "http://loki-gateway.loki.svc", { ...platform, size })
const valuesOf = (name: Name, release: string, size?: Size) =>
  releaseValues(stackOf(name, size).components, release)
const names = (name: Name) => stackOf(name).components.map((component) => component.name)

const charts: readonly (readonly [Name, release: string, chart: string])[] = [
  ["plain", "kube-prometheus-stack", `kube-prometheus-stack-${versions.kubePrometheusStack}`],
  ["thanos", "kube-prometheus-stack", `kube-prometheus-stack-${versions.kubePrometheusStack}`],
  ["storage", "kube-prometheus-stack", `kube-prometheus-stack-${versions.kubePrometheusStack}`],
  ["thanos", "thanos", `thanos-${versions.thanos}`],
  ["storage", "victoria-metrics", `victoria-metrics-k8s-stack-${versions.victoriaMetricsStack}`],
  ["whole", "victoria-metrics", `victoria-metrics-k8s-stack-${versions.victoriaMetricsStack}`],
  ["whole", "postgres-exporter", `prometheus-postgres-exporter-${versions.postgresExporter}`],
]

describe.each(["large", "small"] as const)("a %s stack of metrics", (size) => {
  it.for(charts)(
    "sets only values that the charts know: %s, %s",
    ([name, release, chart], context) => {
      const file = requireShared(context, `chart-values/${chart}.values.yaml`)
      const free = freeFormValues[chart.replace(/-\d.*$/, "")] ?? []
      expect(unknownValuePaths(file, valuesOf(name, release, size), free)).toEqual([])
    },
  )

  it.for([
    ["plain", "kube-prometheus-stack"],
    ["thanos", "kube-prometheus-stack"],
    ["whole", "victoria-metrics"],
  ] as const)("sets only values that Grafana's chart knows: %s", ([name, release], context) => {
    const { grafana } = valuesOf(name, release, size)
    const file = requireShared(context, "chart-values/grafana-12.11.1.values.yaml")
    const unknown = unknownValuePaths(file, Object(grafana) as object, freeFormValues["grafana"])
    expect(unknown.filter(({ commentedOut }) => !commentedOut)).toEqual([])
  })

  it.each([
    ["plain", "kube-prometheus-stack"],
    ["thanos", "kube-prometheus-stack"],
    ["storage", "kube-prometheus-stack"],
  ] as const)("runs as many as its size says: %s", (name, release) => {
    const [prometheus, alertmanager] = size === "large" ? [2, 3] : [1, 1]
    expect(valuesOf(name, release, size)).toMatchObject({
      prometheus: {
        podDisruptionBudget: { enabled: size === "large" },
        prometheusSpec: { replicas: prometheus, podAntiAffinity: "hard" },
      },
      alertmanager: {
        podDisruptionBudget: { enabled: size === "large" },
        alertmanagerSpec: { replicas: alertmanager },
      },
    })
  })
})

describe("metricsStack", () => {
  it("is the components that the choice takes", () => {
    const common = ["platform-monitors", "postgres-exporter", "grafana-route"]
    expect(names("plain")).toEqual(["kube-prometheus-stack", "platform-monitors"])
    expect(names("thanos")).toEqual(["kube-prometheus-stack", "thanos", ...common])
    expect(names("storage")).toEqual(["kube-prometheus-stack", "victoria-metrics", ...common])
    expect(names("whole")).toEqual(["victoria-metrics", ...common])
  })

  it.each(["plain", "thanos", "storage"] as const)(
    "keeps as much as any rule looks back over: %s",
    (name) => {
      const text = JSON.stringify(alertGroups(watchedEverything))
      const days = [...text.matchAll(/\[(\d+)d\]/g)].map(([, count]) => Number(count))
      const { prometheus } = valuesOf(name, "kube-prometheus-stack") as unknown as {
        readonly prometheus: { readonly prometheusSpec: { readonly retention: string } }
      }
      expect(Math.max(...days)).toBe(3)
      const kept = /^(\d+)d$/.exec(prometheus.prometheusSpec.retention)?.[1]
      expect(Number(kept)).toBeGreaterThan(Math.max(...days))
    },
  )

  it("leaves out the chart's alerts about what ours, which are always there, alert about", () => {
    const ours: Readonly<Record<string, string>> = {
      KubeHpaMaxedOut: "HpaAtMaximum",
      KubePersistentVolumeFillingUp: "VolumeFilling",
      KubePersistentVolumeInodesFillingUp: "VolumeInodesFilling",
      NodeFilesystemAlmostOutOfSpace: "NodeDiskFilling",
      NodeFilesystemSpaceFillingUp: "NodeDiskFilling",
    }
    const { defaultRules } = valuesOf("plain", "kube-prometheus-stack")
    const disabled = Object.fromEntries(Object.keys(ours).map((alert) => [alert, true]))
    expect(defaultRules).toEqual({ disabled })
    const always = JSON.stringify(alertGroups({}))
    for (const alert of Object.values(ours)) expect(always).toContain(`"alert":"${alert}"`)
  })

  it("has the chart of Thanos make the Secret that its pods mount", () => {
    // Its template asks for both, though nothing of the bucket's part runs.
    expect(valuesOf("thanos", "thanos")).toMatchObject({
      global: { objstore: { createSecret: true } },
      bucket: { enabled: true, bucketweb: { enabled: false } },
    })
  })

  it("takes monitors and rules of every release and every namespace", () => {
    expect(valuesOf("plain", "kube-prometheus-stack")).toMatchObject({
      prometheus: {
        prometheusSpec: {
          serviceMonitorSelectorNilUsesHelmValues: false,
          podMonitorSelectorNilUsesHelmValues: false,
          ruleSelectorNilUsesHelmValues: false,
          probeSelectorNilUsesHelmValues: false,
          scrapeConfigSelectorNilUsesHelmValues: false,
        },
      },
    })
    expect(valuesOf("whole", "victoria-metrics")).toMatchObject({
      vmagent: { rbac: { namespaced: false } },
    })
  })

  it.each([
    ["plain", "http://kube-prometheus-stack-prometheus.monitoring.svc:9090"],
    ["thanos", "http://thanos-query-frontend.monitoring.svc:9090"],
    ["storage", "http://vmselect-victoria-metrics.monitoring.svc:8481/select/0/prometheus"],
    ["whole", "http://vmselect-victoria-metrics.monitoring.svc:8481/select/0/prometheus"],
  ] as const)("asks where everything is: %s", (name, url) => {
    const { metrics: handle } = stackOf(name)
    expect(handle.queryUrl).toBe(url)
    const release = name === "whole" ? "victoria-metrics" : "kube-prometheus-stack"
    expect(handle.component).toBe(release)
    if (name === "whole") return
    expect(valuesOf(name, release)).toMatchObject({
      grafana: { sidecar: { datasources: { uid: "metrics", url } } },
    })
  })

  it("calls data sources the same in every stack", () => {
    for (const name of ["thanos", "whole"] as const) {
      expect(stackOf(name).metrics.grafana.dataSources).toEqual({
        metrics: "metrics",
        logs: "logs",
        cloudwatch: "cloudwatch",
      })
    }
    const { dataSources } = metricsStack(metrics, undefined, platform).metrics.grafana
    expect(dataSources).toEqual({ metrics: "metrics", logs: undefined, cloudwatch: undefined })
    expect(valuesOf("whole", "victoria-metrics")).toMatchObject({
      defaultDatasources: {
        victoriametrics: { datasources: [{ uid: "metrics" }] },
        extra: [{ uid: "logs" }, { uid: "cloudwatch" }],
      },
    })
  })

  it("sends samples to VictoriaMetrics without the names of the pods that scraped", () => {
    expect(valuesOf("storage", "kube-prometheus-stack")).toMatchObject({
      prometheus: {
        prometheusSpec: {
          replicaExternalLabelNameClear: true,
          remoteWrite: [
            {
              url: "http://vminsert-victoria-metrics.monitoring.svc:8480/insert/0/prometheus/api/v1/write",
            },
          ],
        },
      },
    })
    expect(valuesOf("storage", "victoria-metrics", "small")).toMatchObject({
      vmsingle: { enabled: true, spec: { retentionPeriod: "1y" } },
      vmcluster: { enabled: false },
      vmagent: { enabled: false },
    })
  })

  it("has the bucket in both places that read it, one compactor, and no key", () => {
    const sidecar = valuesOf("thanos", "kube-prometheus-stack")
    const text = JSON.stringify([sidecar, valuesOf("thanos", "thanos")])
    expect(text.match(/example-metrics/g)).toHaveLength(2)
    expect(text).not.toMatch(/access_key|secret_key/)
    expect(valuesOf("thanos", "thanos")).toMatchObject({
      global: { objstore: { createSecret: true }, serviceAccount: { name: "thanos" } },
      query: { stores: ["dnssrv+_grpc._tcp.kube-prometheus-stack-thanos-discovery"] },
      compactor: { vpa: { enabled: false } },
    })
    expect(valuesOf("thanos", "thanos")["compactor"]).not.toHaveProperty("replicaCount")
  })

  it("keeps webhooks of operators out of the mesh", () => {
    const label = { "istio.io/dataplane-mode": "none" }
    expect(valuesOf("plain", "kube-prometheus-stack")).toMatchObject({
      prometheusOperator: {
        podLabels: label,
        admissionWebhooks: { certManager: { enabled: true } },
      },
    })
    expect(valuesOf("whole", "victoria-metrics")).toMatchObject({
      "victoria-metrics-operator": { podLabels: label },
    })
  })

  it("runs two of Grafana with a shared database, one with a volume", () => {
    expect(valuesOf("thanos", "kube-prometheus-stack")).toMatchObject({
      grafana: {
        replicas: 2,
        envValueFrom: {
          GF_DATABASE_PASSWORD: { secretKeyRef: { name: "grafana-database", key: "password" } },
        },
      },
    })
    expect(valuesOf("plain", "kube-prometheus-stack")).toMatchObject({
      grafana: {
        replicas: 1,
        persistence: { enabled: true },
        deploymentStrategy: { type: "Recreate" },
      },
    })
  })

  it("mounts the Secrets of receivers where its configuration looks for them", () => {
    const { alertmanager } = valuesOf("plain", "kube-prometheus-stack")
    expect(alertmanager).toMatchObject({ alertmanagerSpec: { secrets: ["chat"] } })
    expect(JSON.stringify(alertmanager)).toContain('"/etc/alertmanager/secrets/chat/address"')
    const whole = valuesOf("whole", "victoria-metrics")["alertmanager"]
    expect(whole).toMatchObject({ spec: { secrets: ["chat"] } })
    expect(JSON.stringify(whole)).toContain('"/etc/vm/secrets/chat/address"')
  })

  it("refuses what it cannot read or could not keep", () => {
    const elsewhere = secret("grafana-admin", login, "default")
    const build = (choice: MetricsChoice) => () => metricsStack(choice, undefined, platform)
    expect(build({ ...metrics, grafana: { admin: elsewhere } })).toThrow(
      "Grafana takes the secret default/grafana-admin, but reads Secrets of monitoring alone",
    )
    expect(
      build({ ...full, database: { ...full.database, credentials: elsewhere } } as MetricsChoice),
    ).toThrow("The exporter of PostgreSQL takes the secret default/grafana-admin")
    expect(build({ ...choices.whole, retention: "0d" })).toThrow(
      'VictoriaMetrics keeps data for "0d"',
    )
    const plainText = { hostname: "a", listener: { ...listener, protocol: "HTTP" as const } }
    expect(build({ ...metrics, grafana: { ...metrics.grafana, route: plainText } })).toThrow(
      "Grafana is at the listener https of gateway public, which has no TLS",
    )
  })

  it("names what AWS has to give", () => {
    const needs = stackOf("thanos").components.flatMap(({ needs = [] }) => needs)
    const pairs = needs.flatMap((need) =>
      need.type === "pod-identity" ? [`${need.namespace}/${need.serviceAccount}`] : [],
    )
    expect(pairs).toEqual([
      "monitoring/kube-prometheus-stack-prometheus",
      "monitoring/grafana",
      "monitoring/thanos",
    ])
    expect(needs).toContainEqual(
      expect.objectContaining({ type: "bucket", name: "example-metrics" }) as object,
    )
  })
})
