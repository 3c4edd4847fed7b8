import type { JsonObject } from "@supaflux/core"
/** What dashboards call the data sources: the same in every stack. */
export const dataSourceUids = {
  metrics: "metrics",
  alerts: "alerts",
  logs: "logs",
  cloudwatch: "cloudwatch",
} as const

/** Where Grafana finds what it shows. */
export interface DataSources {
  /** Speaks PromQL. */
  readonly metricsUrl: string
  /** Loki. Undefined where logs are elsewhere. */
  readonly logsUrl: string | undefined
  /** Region of CloudWatch. Undefined where it is no data source. */
  readonly cloudwatchRegion: string | undefined
}

/** The data sources beside metrics and alerts, as Grafana's provisioning has them. */
export function furtherDataSources({
  logsUrl,
  cloudwatchRegion,
}: DataSources): readonly JsonObject[] {
  const logs = {
    name: "Logs",
    uid: dataSourceUids.logs,
    type: "loki",
    access: "proxy",
    url: logsUrl ?? "",
  }
  const cloudwatch = {
    name: "CloudWatch",
    uid: dataSourceUids.cloudwatch,
    type: "cloudwatch",
    jsonData: { authType: "default", defaultRegion: cloudwatchRegion ?? "" },
  }
  return [
    ...(logsUrl === undefined ? [] : [logs]),
    ...(cloudwatchRegion === undefined ? [] : [cloudwatch]),
  ]
}
