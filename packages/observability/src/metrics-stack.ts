import type { Component, MetricsHandle } from "@supaflux/core"
import type { DataSources } from "./grafana/data-sources.ts"
import { grafanaRoute } from "./grafana/grafana-route.ts"
import { metricsHandle } from "./metrics-handle.ts"
import type { MetricsChoice, PrometheusMetrics } from "./metrics-options.ts"
import type { PlatformHandles } from "./platform-handles.ts"
import { postgresExporter } from "./prometheus/postgres-exporter.ts"
import { kubePrometheusStack } from "./prometheus/kube-prometheus-stack.ts"
import { platformMonitors } from "./prometheus/platform-monitors.ts"
import { monitoringNamespace, prometheusNames } from "./prometheus/stack-names.ts"
import { thanosNames } from "./thanos/thanos-names.ts"
import { thanos } from "./thanos/thanos.ts"
import { longTermQueryUrl, longTermWriteUrl } from "./victoria-metrics/victoria-metrics-urls.ts"
import { victoriaMetricsStack } from "./victoria-metrics/victoria-metrics-stack.ts"
import { victoriaMetricsStorage } from "./victoria-metrics/victoria-metrics-storage.ts"

/** The components of a stack of metrics, and its handle. */
export interface MetricsStack {
  readonly components: readonly Component[]
  readonly metrics: MetricsHandle
}

const prometheusUrl = `http://${prometheusNames.prometheus}.${monitoringNamespace}.svc:9090`
const thanosUrl = `http://${thanosNames.queryFrontend}.${monitoringNamespace}.svc:${thanosNames.queryFrontendPort}`

function metricsUrl(choice: MetricsChoice, platform: PlatformHandles): string {
  const storage = choice.stack === "prometheus" ? choice.longTerm?.type : "victoria-metrics"
  if (storage === "victoria-metrics") return longTermQueryUrl(platform)
  return storage === "thanos" ? thanosUrl : prometheusUrl
}

function storageComponents(
  { longTerm }: PrometheusMetrics,
  platform: PlatformHandles,
): readonly Component[] {
  switch (longTerm?.type) {
    case undefined:
      return []
    case "thanos":
      return [thanos(longTerm, platform)]
    case "victoria-metrics":
      return [victoriaMetricsStorage(longTerm, platform)]
  }
}

/**
 * A stack of metrics as it was chosen.
 *
 * @param logsUrl where Grafana finds Loki; undefined where logs are elsewhere
 */
export function metricsStack(
  choice: MetricsChoice,
  logsUrl: string | undefined,
  platform: PlatformHandles,
): MetricsStack {
  const { grafana, database } = choice
  const sources: DataSources = {
    metricsUrl: metricsUrl(choice, platform),
    logsUrl,
    cloudwatchRegion: grafana.cloudwatch === true ? platform.region : undefined,
  }
  const engine = choice.stack
  const stack =
    choice.stack === "prometheus"
      ? [kubePrometheusStack(choice, sources, platform), ...storageComponents(choice, platform)]
      : [victoriaMetricsStack(choice, sources, platform)]
  const writeUrl = engine === "prometheus" ? undefined : longTermWriteUrl(platform)
  const metrics = metricsHandle(engine, stack[0]?.name ?? "", sources, writeUrl)
  return {
    components: [
      ...stack,
      platformMonitors(platform),
      ...(database === undefined ? [] : [postgresExporter(database, platform)]),
      ...(grafana.route === undefined ? [] : [grafanaRoute(grafana.route, metrics)]),
    ],
    metrics,
  }
}
