import type { ObservabilityChoice } from "../presets.ts"
import { listener, metrics, secret } from "./platform.ts"

const login = ["username", "password"] as const
const { stack: _, ...rest } = metrics
const full = {
  ...rest,
  grafana: {
    ...metrics.grafana,
    database: { host: "db.example.com", credentials: secret("grafana-database", login) },
    route: { hostname: "grafana.example.com", listener },
    cloudwatch: true,
  },
  database: {
    host: "db.example.com",
    credentials: secret("database-exporter", login),
    caBundle: "-----BEGIN CERTIFICATE-----",
  },
} as const
const thanos = { type: "thanos", bucket: "example-metrics" } as const
const victoriaMetrics = { type: "victoria-metrics", retention: "1y" } as const
const logs = { bucket: "example-logs" }
const signoz = { clickhouse: secret("clickhouse", ["password"], "signoz") }
const datadogKey = secret("datadog", ["api-key"], "datadog")
const ebpf = { type: "ebpf", instrumentation: "obi" } as const

/** Every option of the stack, in as few choices as hold them. */
export const everyChoice: Readonly<Record<string, ObservabilityChoice>> = {
  "selfHosted with Thanos": {
    preset: "selfHosted",
    metrics: { ...full, longTerm: thanos },
    logs,
    traces: signoz,
  },
  "selfHosted with VictoriaMetrics": {
    preset: "selfHosted",
    metrics: { ...full, longTerm: victoriaMetrics },
    logs,
    traces: signoz,
  },
  "managed with Thanos": {
    preset: "managed",
    metrics: { ...full, longTerm: thanos },
    logs,
    traces: { site: "datadoghq.eu", credentials: datadogKey },
  },
  "managed with VictoriaMetrics": {
    preset: "managed",
    metrics: { ...full, longTerm: victoriaMetrics },
    logs,
    traces: { site: "datadoghq.eu", credentials: datadogKey },
  },
  "Prometheus alone": { metrics },
  "VictoriaMetrics alone, CloudWatch, OBI to New Relic": {
    metrics: { ...full, stack: "victoria-metrics", retention: "26w" },
    logs: { type: "cloudwatch", retentionDays: 90 },
    traces: {
      ...ebpf,
      backend: {
        type: "new-relic",
        region: "eu",
        credentials: secret("new-relic", ["license-key"], "tracing"),
      },
    },
  },
  "Elasticsearch, OBI to Datadog": {
    logs: { type: "elasticsearch" },
    traces: {
      ...ebpf,
      sampling: 1,
      backend: {
        type: "datadog",
        site: "datadoghq.com",
        credentials: secret("datadog", ["api-key"], "tracing"),
      },
    },
  },
  Pixie: { traces: { type: "pixie", deployKey: secret("pixie", ["deploy-key"], "pl") } },
  "Datadog for everything": {
    traces: {
      type: "datadog-agent",
      site: "us5.datadoghq.com",
      credentials: datadogKey,
      collect: ["logs", "metrics"],
    },
  },
}
