import type { JsonObject, SecretHandle } from "@supaflux/core"
import type { VolumeSize } from "../volume-claim.ts"
import type { DatadogSite } from "../vendors/datadog-options.ts"

/** SigNoz in the cluster: traces in ClickHouse, and a page to look at them. */
export interface SigNozBackend {
  readonly type: "signoz"
  /** Password that ClickHouse gets. The chart's own is the same everywhere, and public. */
  readonly clickhouse: SecretHandle<"password">
  /** Size of the volume of ClickHouse. @default "100Gi" where large, "30Gi" where small */
  readonly volume?: VolumeSize
  /** Chart values of SigNoz, laid over those that the options make. @default {} */
  readonly values?: JsonObject
}

/** Datadog, without an agent: the collector sends traces itself. */
export interface DatadogBackend {
  readonly type: "datadog"
  readonly site: DatadogSite
  /** In the namespace `tracing`. */
  readonly credentials: SecretHandle<"api-key">
}

/** New Relic, by OTLP. */
export interface NewRelicBackend {
  readonly type: "new-relic"
  /** Where the account lives. @default "us" */
  readonly region?: "us" | "eu"
  /** In the namespace `tracing`. */
  readonly credentials: SecretHandle<"license-key">
}

/** Where the collector sends traces. */
export type TracesBackend = SigNozBackend | DatadogBackend | NewRelicBackend

/** Traces and rates, errors and durations of every service, without a change of its code. */
export interface EbpfTraces {
  readonly type: "ebpf"
  /** Grafana's distribution, or OpenTelemetry's own of the same. @default "beyla" */
  readonly instrumentation?: "beyla" | "obi"
  readonly backend: TracesBackend
  /** Namespaces whose services are looked into. @default ["istio-ingress", "supabase"] */
  readonly namespaces?: readonly [string, ...string[]]
  /** Share of the traces that is kept, 0 to 1. @default 0.1 */
  readonly sampling?: number
}

/**
 * Pixie: its own eBPF, its own store in the memory of the nodes, one or two gigabytes on each, and a
 * cloud of others to show it. Installed by its operator, which brings OLM: see the README first.
 */
export interface PixieTraces {
  readonly type: "pixie"
  /** Key that joins the cluster to the account, in the namespace `pl`. */
  readonly deployKey: SecretHandle<"deploy-key">
  /** Address of the cloud. @default "withpixie.ai:443" */
  readonly cloudAddress?: `${string}:${number}`
}

/** The agent of Datadog. */
export interface DatadogAgentTraces {
  readonly type: "datadog-agent"
  readonly site: DatadogSite
  /** In the namespace `datadog`. */
  readonly credentials: SecretHandle<"api-key">
  /**
   * What it takes beside traces: `logs` of all containers, `metrics` of Kubernetes and of whatever has
   * them in the format of Prometheus. @default []
   */
  readonly collect?: readonly ("logs" | "metrics")[]
}

/** How traces come about, and where they go. */
export type TracesChoice = EbpfTraces | PixieTraces | DatadogAgentTraces
