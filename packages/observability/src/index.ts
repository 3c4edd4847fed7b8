export type {
  Alerting,
  AlertReceiver,
  AlertSeverity,
  EmailReceiver,
  OpsgenieReceiver,
  PagerDutyReceiver,
  SlackReceiver,
} from "./alertmanager/receiver.ts"
export type { BackupsWatch } from "./alerts/backup-alerts.ts"
export type { CertificatesWatch } from "./alerts/certificate-alerts.ts"
export type { DatabaseWatch } from "./alerts/database-alerts.ts"
export type { EdgeWatch } from "./alerts/edge-watch.ts"
export type { FluxWatch } from "./alerts/flux-alerts.ts"
export type { MeshWatch } from "./alerts/mesh-alerts.ts"
export type { KarpenterWatch } from "./alerts/node-alerts.ts"
export type { SupabaseWatch, WatchedService } from "./alerts/supabase-watch.ts"
export type { Watched } from "./alerts/watched.ts"
export type { WorkloadsWatch } from "./alerts/workload-alerts.ts"
export type { GrafanaDatabase, GrafanaOptions, GrafanaRoute } from "./grafana/grafana-options.ts"
export type {
  LongTermStorage,
  MetricsChoice,
  MetricsOptions,
  MonitoredDatabase,
  PrometheusMetrics,
  Retention,
  ThanosStorage,
  VictoriaMetricsMetrics,
  VictoriaMetricsStorage,
} from "./metrics-options.ts"
export type {
  CloudWatchLogs,
  ElasticsearchLogs,
  LogGroupDays,
  LogsChoice,
  LokiLogs,
} from "./logs/logs-options.ts"
export { elasticKinds } from "./logs/elastic-kinds.ts"
export {
  observability,
  type Observability,
  type ObservabilityWithMetrics,
} from "./observability.ts"
export type { Custom, ManagedPreset, ObservabilityChoice, SelfHostedPreset } from "./presets.ts"
export { clickHouseKinds } from "./traces/click-house-kinds.ts"
export type {
  DatadogAgentTraces,
  DatadogBackend,
  EbpfTraces,
  NewRelicBackend,
  PixieTraces,
  SigNozBackend,
  TracesBackend,
  TracesChoice,
} from "./traces/traces-options.ts"
export { datadogKinds } from "./vendors/datadog-kinds.ts"
export type { DatadogSite } from "./vendors/datadog-options.ts"
export { monitoringConfig } from "./monitoring-config.ts"
export type { MonitoringConfigOptions } from "./monitoring-config-options.ts"
export type { ObservabilityOptions } from "./observability-options.ts"
export type { PlatformHandles } from "./platform-handles.ts"
export {
  prometheusOperatorCrds,
  type PrometheusOperatorCrds,
  type PrometheusOperatorCrdsOptions,
} from "./prometheus/prometheus-operator-crds.ts"
export { prometheusOperatorKinds } from "./prometheus/prometheus-operator-kinds.ts"
export { scraper } from "./scraper.ts"
export type { Size } from "./size.ts"
export type { Caller, NamespaceTraffic, TrafficRule } from "./traffic/namespace-traffic.ts"
export { observabilityTraffic } from "./traffic/observability-traffic.ts"
export { versions } from "./versions.ts"
export { victoriaMetricsKinds } from "./victoria-metrics/victoria-metrics-kinds.ts"
export type { VolumeSize } from "./volume-claim.ts"
