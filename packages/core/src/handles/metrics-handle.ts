import type { Handle } from "../handle.ts"

/** What dashboards must carry for Grafana to load them, and what they may ask. */
export interface GrafanaAccess {
  /** Label that ConfigMaps with a dashboard carry, so that the sidecar loads them. */
  readonly dashboardLabel: { readonly name: string; readonly value: string }
  /** Annotation of such a ConfigMap that names its folder. */
  readonly folderAnnotation: string
  /** The data sources by what they hold, each by the `uid` that dashboards name it by. */
  readonly dataSources: {
    /** Speaks PromQL. */
    readonly metrics: string
    /** Speaks LogQL. Undefined where logs are not in Loki. */
    readonly logs: string | undefined
    /** Undefined where CloudWatch is no data source. */
    readonly cloudwatch: string | undefined
  }
}

/** A stack that scrapes metrics, evaluates rules, sends alerts, and shows dashboards. */
export interface MetricsHandle extends Handle<"metrics"> {
  /** What scrapes and evaluates. Both take the kinds of the Prometheus Operator. */
  readonly engine: "prometheus" | "victoria-metrics"
  /** Namespace of the whole stack. */
  readonly namespace: string
  /** Labels that rules and monitors need to be taken; they may be in any namespace. */
  readonly selectorLabels: Readonly<Record<string, string>>
  /** Who scrapes: pods of this service account, which network and mesh policies name. */
  readonly scraper: { readonly namespace: string; readonly serviceAccount: string }
  /** Answers the HTTP API of Prometheus, over all that is stored: `http://…:9090`. */
  readonly queryUrl: string
  /** Takes Prometheus' remote write. Undefined where nothing does. */
  readonly remoteWriteUrl: string | undefined
  readonly grafana: GrafanaAccess
}
