import type { Component } from "@supaflux/core"
import { mergeValues, type ChartResources } from "@supaflux/flux"
import type { VictoriaMetricsStorage } from "../metrics-options.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { retentionDays } from "../retention-days.ts"
import { victoriaMetricsChart } from "./victoria-metrics-chart.ts"
import { victoriaMetricsDefaults } from "./victoria-metrics-defaults.ts"

const off = { enabled: false }

/** Prometheus scrapes, evaluates and alerts; here only its samples are kept. */
const storageAlone = {
  "victoria-metrics-operator": {
    // Monitors and rules are Prometheus' own.
    operator: { disable_prometheus_converter: true },
    serviceMonitor: { enabled: false },
  },
  vmagent: off,
  vmalert: off,
  alertmanager: off,
  grafana: off,
  "kube-state-metrics": off,
  "prometheus-node-exporter": off,
  kubelet: off,
  kubeApiServer: off,
  coreDns: off,
}

/**
 * VictoriaMetrics as the long-term storage of Prometheus, which writes every sample to it: two pods of
 * each part where large, one pod where small.
 *
 * @throws {Error} when the retention cannot be one
 * @see https://docs.victoriametrics.com/helm/victoria-metrics-k8s-stack/
 */
export function victoriaMetricsStorage(
  storage: VictoriaMetricsStorage,
  platform: PlatformHandles,
): Component<ChartResources> {
  const { retention = "90d", volume = platform.size === "small" ? "50Gi" : "100Gi" } = storage
  retentionDays("VictoriaMetrics", retention)
  const defaults = victoriaMetricsDefaults(retention, volume, platform)
  return victoriaMetricsChart({ values: mergeValues(defaults, storageAlone).values }, platform)
}
