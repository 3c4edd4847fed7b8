import type { MetricsHandle, SecretHandle } from "@supaflux/core"
import type { Alerting } from "./alertmanager/receiver.ts"
import type { LogsChoice } from "./logs/logs-options.ts"
import type { MetricsChoice } from "./metrics-options.ts"
import { observability } from "./observability.ts"
import type { PlatformHandles } from "./platform-handles.ts"
import type { TracesChoice } from "./traces/traces-options.ts"

declare const platform: PlatformHandles
declare const admin: SecretHandle<"username" | "password">
declare const address: SecretHandle<"address">
declare const apiKey: SecretHandle<"api-key">
declare const password: SecretHandle<"password">

const alerts: Alerting = { receivers: { chat: { type: "slack", secret: address } } }
const metrics = { grafana: { admin }, alerts }
const thanos = { type: "thanos", bucket: "example-metrics" } as const
const logs = { bucket: "example-logs" }

const hosted = observability({
  ...platform,
  preset: "selfHosted",
  metrics: { ...metrics, longTerm: thanos },
  logs,
  traces: { clickhouse: password },
})
hosted.metrics satisfies MetricsHandle

// @ts-expect-error where metrics are left out, there is no handle to build on
observability({ ...platform, logs: { type: "loki", ...logs } }).metrics satisfies MetricsHandle
observability({
  ...platform,
  preset: "selfHosted",
  // @ts-expect-error a preset keeps metrics long
  metrics,
  logs,
  traces: { clickhouse: password },
})
observability({
  ...platform,
  preset: "managed",
  metrics: { ...metrics, longTerm: thanos },
  logs,
  // @ts-expect-error the managed set has no ClickHouse
  traces: { clickhouse: password },
})

export const kept: MetricsChoice = { stack: "prometheus", longTerm: thanos, ...metrics }
// @ts-expect-error VictoriaMetrics keeps its own
export const twice: MetricsChoice = { stack: "victoria-metrics", longTerm: thanos, ...metrics }
// @ts-expect-error no unit
export const unit: MetricsChoice = { stack: "victoria-metrics", retention: "90", ...metrics }
// @ts-expect-error a Secret without the key that is read
export const other: Alerting = { receivers: { chat: { type: "slack", secret: apiKey } } }
// @ts-expect-error CloudWatch does not take that number
export const days: LogsChoice = { type: "cloudwatch", retentionDays: 31 }
// @ts-expect-error the bucket is that of Loki
export const bucket: LogsChoice = { type: "cloudwatch", bucket: "example-logs" }
// @ts-expect-error no such site
export const site: TracesChoice = { type: "datadog-agent", site: "a.b", credentials: apiKey }
const relic = { type: "new-relic", credentials: apiKey } as const
// @ts-expect-error a backend with the credentials of another
export const backend: TracesChoice = { type: "ebpf", backend: relic }
