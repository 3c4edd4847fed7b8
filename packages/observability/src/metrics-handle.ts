import type { MetricsHandle } from "@supaflux/core"
import { dashboardSidecar } from "./grafana/dashboard-sidecar.ts"
import { dataSourceUids, type DataSources } from "./grafana/data-sources.ts"
import { scraper } from "./scraper.ts"
import { monitoringNamespace } from "./prometheus/stack-names.ts"

/** The handle of a stack. */
export function metricsHandle(
  engine: MetricsHandle["engine"],
  component: string,
  sources: DataSources,
  remoteWriteUrl: string | undefined,
): MetricsHandle {
  return {
    handle: "metrics",
    component,
    label: `metrics by ${engine}`,
    engine,
    namespace: monitoringNamespace,
    selectorLabels: {},
    scraper: scraper(engine),
    queryUrl: sources.metricsUrl,
    remoteWriteUrl,
    grafana: {
      dashboardLabel: { name: dashboardSidecar.label, value: dashboardSidecar.labelValue },
      folderAnnotation: dashboardSidecar.folder,
      dataSources: {
        metrics: dataSourceUids.metrics,
        logs: sources.logsUrl === undefined ? undefined : dataSourceUids.logs,
        cloudwatch: sources.cloudwatchRegion === undefined ? undefined : dataSourceUids.cloudwatch,
      },
    },
  }
}
