import { describe, expect, it } from "vitest"
import type { MetricsChoice } from "../metrics-options.ts"
import { listener, metrics, secret } from "../test-support/platform.ts"
import type { NamespaceTraffic } from "./namespace-traffic.ts"
import { observabilityTraffic } from "./observability-traffic.ts"

/** Who may call a port of the pods of an application, as `namespace/service account`. */
function callers(
  traffic: readonly NamespaceTraffic[],
  namespace: string,
  app: string,
  port: number,
) {
  const rules = traffic
    .filter((each) => each.namespace === namespace)
    .flatMap(({ allow }) => allow)
    .filter(({ to, ports }) => to["app.kubernetes.io/name"] === app && ports.includes(port))
  const all = rules.flatMap(({ from }) =>
    from.map((each) => `${each.namespace}/${each.serviceAccount}`),
  )
  return [...new Set(all)].sort()
}

const routed: MetricsChoice = {
  ...metrics,
  grafana: { ...metrics.grafana, route: { hostname: "grafana.example.com", listener } },
}
const prometheus = "monitoring/kube-prometheus-stack-prometheus"
const grafana = "monitoring/grafana"

describe("observabilityTraffic", () => {
  const monitoring = (choice: MetricsChoice, app: string, port: number) =>
    callers(observabilityTraffic({ metrics: choice }), "monitoring", app, port)

  it("lets the Gateway reach Grafana and nothing else", () => {
    expect(monitoring(routed, "grafana", 3000)).toEqual(["istio-ingress/public-istio", prometheus])
    expect(monitoring(metrics, "grafana", 3000)).toEqual([prometheus])
    const from = observabilityTraffic({ metrics: routed })
      .flatMap(({ allow }) => allow)
      .filter((rule) => rule.from.some(({ namespace }) => namespace === "istio-ingress"))
    expect(from.map(({ name }) => name)).toEqual(["grafana"])
  })

  it("lets Grafana ask what stores, and what scrapes read", () => {
    expect(monitoring(metrics, "prometheus", 9090)).toEqual([grafana, prometheus])
    expect(monitoring(metrics, "alertmanager", 9093)).toEqual([grafana, prometheus])
    expect(monitoring(metrics, "kube-state-metrics", 8080)).toEqual([prometheus])
    expect(monitoring(metrics, "alertmanager", 9094)).toEqual([
      "monitoring/kube-prometheus-stack-alertmanager",
    ])
  })

  it("opens the sidecars of Thanos to Thanos, and Thanos to Grafana", () => {
    const thanos: MetricsChoice = { ...metrics, longTerm: { type: "thanos", bucket: "example" } }
    expect(monitoring(thanos, "prometheus", 10_901)).toEqual(["monitoring/thanos"])
    expect(monitoring(thanos, "thanos", 9090)).toEqual([grafana, prometheus, "monitoring/thanos"])
    expect(monitoring(metrics, "prometheus", 10_901)).toEqual([])
  })

  it("lets Prometheus write to VictoriaMetrics, and Grafana read", () => {
    const storage: MetricsChoice = { ...metrics, longTerm: { type: "victoria-metrics" } }
    expect(monitoring(storage, "vminsert", 8480)).toEqual([prometheus])
    expect(monitoring(storage, "vmselect", 8481)).toEqual([
      grafana,
      prometheus,
      "monitoring/vmcluster-victoria-metrics",
    ])
    expect(monitoring(storage, "vmstorage", 8400)).toEqual([
      "monitoring/vmcluster-victoria-metrics",
    ])
  })

  it("has vmagent scrape and vmalert alert in the other stack", () => {
    const { stack: _, ...rest } = metrics
    const whole: MetricsChoice = { ...rest, stack: "victoria-metrics" }
    const vmagent = "monitoring/vmagent-victoria-metrics"
    const vmalert = "monitoring/vmalert-victoria-metrics"
    expect(monitoring(whole, "kube-state-metrics", 8080)).toEqual([vmagent])
    expect(monitoring(whole, "vminsert", 8480)).toEqual([vmagent, vmalert])
    expect(monitoring(whole, "vmalertmanager", 9093)).toEqual([grafana, vmagent, vmalert])
    expect(monitoring(whole, "prometheus", 9090)).toEqual([])
  })

  it("opens the exporter of the database where there is one", () => {
    const watched: MetricsChoice = {
      ...metrics,
      database: {
        host: "db",
        credentials: secret("exporter", ["username", "password"]),
        caBundle: "",
      },
    }
    expect(monitoring(watched, "prometheus-postgres-exporter", 9187)).toEqual([prometheus])
    expect(monitoring(metrics, "prometheus-postgres-exporter", 9187)).toEqual([])
  })

  it("lets Fluent Bit write to Loki and Grafana read, through its gateway alone", () => {
    const traffic = observabilityTraffic({ metrics, logs: { type: "loki", bucket: "example" } })
    expect(callers(traffic, "loki", "loki", 8080)).toEqual(["logging/fluent-bit", grafana])
    expect(callers(traffic, "loki", "loki", 3100)).toEqual([
      "loki/loki",
      "loki/loki-gateway",
      prometheus,
    ])
    expect(callers(traffic, "loki", "loki", 9095)).toEqual(["loki/loki"])
    expect(callers(traffic, "logging", "fluent-bit", 2020)).toEqual([prometheus])
  })

  it("has nothing of Loki where logs go elsewhere, and no scraper where nothing scrapes", () => {
    const traffic = observabilityTraffic({ logs: { type: "cloudwatch" } })
    expect(traffic).toEqual([{ namespace: "logging", allow: [] }])
  })

  it("lets the agents of the nodes send to the collector, and the collector to SigNoz", () => {
    const clickhouse = secret("clickhouse", ["password"], "signoz")
    const traffic = observabilityTraffic({
      metrics,
      traces: { type: "ebpf", backend: { type: "signoz", clickhouse } },
    })
    const collector = callers(traffic, "tracing", "opentelemetry-collector", 4317)
    expect(collector).toEqual(["instrumentation/beyla"])
    expect(callers(traffic, "tracing", "opentelemetry-collector", 8888)).toEqual([prometheus])
    expect(callers(traffic, "instrumentation", "beyla", 9090)).toEqual([prometheus])
    const signoz = traffic.find(({ namespace }) => namespace === "signoz")?.allow ?? []
    expect(signoz.find(({ name }) => name === "traces")?.from).toEqual([
      { namespace: "tracing", serviceAccount: "otel-collector" },
    ])
    const outside = signoz.filter(({ from }) =>
      from.some(({ namespace }) => namespace !== "signoz"),
    )
    expect(outside.map(({ name }) => name)).toEqual(["traces"])
  })

  it("has nothing of traces where an agent outside the mesh takes them", () => {
    const credentials = secret("datadog", ["api-key"], "datadog")
    const traces = { type: "datadog-agent", site: "datadoghq.eu", credentials } as const
    expect(observabilityTraffic({ traces })).toEqual([])
  })
})
