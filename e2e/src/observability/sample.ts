import { observability, type Alerting, type TracesBackend } from "@supaflux/observability"
import { platform, secret } from "../../../packages/observability/src/test-support/platform.ts"
import { releaseValues } from "../../../packages/observability/src/test-support/release-values.ts"

/** Every sort of receiver, and a heartbeat. */
const everyReceiver: Alerting = {
  receivers: {
    chat: { type: "slack", secret: secret("chat", ["address"]), channel: "#alerts" },
    pager: {
      type: "pagerduty",
      secret: secret("pager", ["routing-key"]),
      severities: ["critical"],
    },
    duty: { type: "opsgenie", secret: secret("duty", ["api-key"]), region: "eu" },
    mail: {
      type: "email",
      to: ["team@example.com"],
      from: "alerts@example.com",
      server: "smtp.example.com:587",
      username: "alerts",
      secret: secret("mail", ["password"]),
      severities: ["warning", "info"],
    },
  },
  heartbeat: secret("heartbeat", ["address"]),
}

/** Every backend that the collector sends to. */
export const everyBackend: readonly TracesBackend[] = [
  { type: "signoz", clickhouse: secret("clickhouse", ["password"], "signoz") },
  {
    type: "datadog",
    site: "datadoghq.eu",
    credentials: secret("datadog", ["api-key"], "tracing"),
  },
  {
    type: "new-relic",
    region: "eu",
    credentials: secret("new-relic", ["license-key"], "tracing"),
  },
]

/** Alertmanager's configuration with every receiver. */
export function alertmanagerConfig(): unknown {
  const admin = secret("grafana", ["username", "password"])
  const metrics = { stack: "prometheus", grafana: { admin }, alerts: everyReceiver } as const
  const { alertmanager } = releaseValues(
    observability({ ...platform, metrics }).components,
    "kube-prometheus-stack",
  )
  return (alertmanager as { config: unknown }).config
}

/** The collector's configuration for a backend. */
export function collectorConfig(backend: TracesBackend): unknown {
  const { components } = observability({ ...platform, traces: { type: "ebpf", backend } })
  const values = releaseValues(components, "otel-collector")
  return values["alternateConfig"]
}
