import type { LokiLogs } from "./logs/logs-options.ts"
import type { LogsChoice } from "./logs/logs-options.ts"
import type { LongTermStorage, MetricsChoice, PrometheusMetrics } from "./metrics-options.ts"
import type {
  DatadogAgentTraces,
  EbpfTraces,
  SigNozBackend,
  TracesChoice,
} from "./traces/traces-options.ts"

/** What both recommended sets have: Prometheus and Grafana with long-term storage, and logs in Loki. */
interface PresetOptions {
  readonly metrics: Omit<PrometheusMetrics, "stack" | "longTerm"> & {
    /** Where metrics go that Prometheus does not keep any more. */
    readonly longTerm: LongTermStorage
  }
  readonly logs: Omit<LokiLogs, "type">
}

/** Everything in the cluster: Prometheus and Grafana, Beyla and the Collector to SigNoz, Loki. */
export interface SelfHostedPreset extends PresetOptions {
  readonly preset: "selfHosted"
  readonly traces: Omit<SigNozBackend, "type"> & Pick<EbpfTraces, "namespaces" | "sampling">
}

/** Traces by Datadog and its agent; metrics and logs, which grow with the load, in the cluster. */
export interface ManagedPreset extends PresetOptions {
  readonly preset: "managed"
  readonly traces: Omit<DatadogAgentTraces, "type" | "collect">
}

/** Each part as it is chosen; one that is left out is not there. */
export interface Custom {
  readonly preset?: never
  readonly metrics?: MetricsChoice
  readonly logs?: LogsChoice
  readonly traces?: TracesChoice
}

/** What is watched by what. */
export type ObservabilityChoice = SelfHostedPreset | ManagedPreset | Custom

function traces(choice: SelfHostedPreset | ManagedPreset): TracesChoice {
  if (choice.preset === "managed") return { ...choice.traces, type: "datadog-agent" }
  const { namespaces, sampling, ...backend } = choice.traces
  return {
    type: "ebpf",
    backend: { ...backend, type: "signoz" },
    ...(namespaces === undefined ? {} : { namespaces }),
    ...(sampling === undefined ? {} : { sampling }),
  }
}

/** A preset as the choices that it stands for. */
export function choices(choice: ObservabilityChoice): Custom {
  if (choice.preset === undefined) return choice
  return {
    metrics: { ...choice.metrics, stack: "prometheus" },
    logs: { ...choice.logs, type: "loki" },
    traces: traces(choice),
  }
}
