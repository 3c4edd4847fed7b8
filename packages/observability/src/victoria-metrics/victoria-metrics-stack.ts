import type { Component, JsonObject } from "@supaflux/core"
import { mergeValues, type ChartResources } from "@supaflux/flux"
import { alertingSecrets } from "../alertmanager/alerting-secrets.ts"
import { alertmanagerConfig } from "../alertmanager/alertmanager-config.ts"
import type { DataSources } from "../grafana/data-sources.ts"
import { grafanaNeeds } from "../grafana/grafana-needs.ts"
import { grafanaValues } from "../grafana/grafana-values.ts"
import type { VictoriaMetricsMetrics } from "../metrics-options.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { kubeStateMetricsValues } from "../prometheus/kube-state-metrics-values.ts"
import { nodeExporterValues } from "../prometheus/node-exporter-values.ts"
import { stackSecrets } from "../stack-secrets.ts"
import { monitoringNamespace } from "../prometheus/stack-names.ts"
import { resources } from "../resources.ts"
import { retentionDays } from "../retention-days.ts"
import { spread } from "../spread.ts"
import { volumeClaim } from "../volume-claim.ts"
import { victoriaMetricsChart } from "./victoria-metrics-chart.ts"
import { victoriaMetricsDefaults } from "./victoria-metrics-defaults.ts"
import { dataSourceUids } from "../grafana/data-sources.ts"

const large = { vmagent: 2, vmalert: 2, alertmanager: 3 }
const small = { vmagent: 1, vmalert: 1, alertmanager: 1 }

/** What scrapes, evaluates and alerts. */
function runtimeValues(options: VictoriaMetricsMetrics, platform: PlatformHandles): JsonObject {
  const { size = "large", clusterName, storageClass, priorityClass } = platform
  const replicas = size === "large" ? large : small
  const common = (name: keyof typeof large, label: string) => ({
    replicaCount: replicas[name],
    topologySpreadConstraints: spread({ "app.kubernetes.io/name": label }),
    // A budget that the only pod must not leave would block every node from draining.
    ...(replicas[name] > 1 ? { podDisruptionBudget: { maxUnavailable: 1 } } : {}),
    ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
  })
  return {
    vmagent: {
      // Monitors are in every namespace.
      rbac: { namespaced: false },
      spec: {
        ...common("vmagent", "vmagent"),
        scrapeInterval: "30s",
        externalLabels: { cluster: clusterName },
        // Samples that wait while the storage is away survive a restart.
        statefulMode: true,
        statefulStorage: { volumeClaimTemplate: { spec: volumeClaim(storageClass, "10Gi") } },
        resources: resources("200m", "512Mi", "2Gi"),
      },
    },
    vmalert: {
      spec: {
        ...common("vmalert", "vmalert"),
        externalLabels: { cluster: clusterName },
        resources: resources("50m", "128Mi", "512Mi"),
      },
    },
    alertmanager: {
      config: alertmanagerConfig(
        options.alerts,
        monitoringNamespace,
        ({ name, key }) => `/etc/vm/secrets/${name}/${key}`,
      ),
      monzoTemplate: { enabled: false },
      spec: {
        ...common("alertmanager", "vmalertmanager"),
        secrets: alertingSecrets(options.alerts).map(({ name }) => name),
        storage: { volumeClaimTemplate: { spec: volumeClaim(storageClass, "2Gi") } },
        resources: resources("25m", "64Mi", "256Mi"),
      },
    },
  }
}

/** Grafana as in the other stack, but for data sources: this chart writes them in its own way. */
function displayValues(
  options: VictoriaMetricsMetrics,
  sources: DataSources,
  platform: PlatformHandles,
): JsonObject {
  const {
    additionalDataSources = [],
    serviceMonitor: __,
    sidecar,
    ...grafana
  } = grafanaValues(options.grafana, sources, platform)
  const { datasources: _, ...loaders } = sidecar as JsonObject
  return {
    grafana: { ...grafana, sidecar: loaders },
    defaultDatasources: {
      victoriametrics: {
        datasources: [
          {
            name: "Metrics",
            uid: dataSourceUids.metrics,
            type: "prometheus",
            access: "proxy",
            isDefault: true,
          },
        ],
      },
      alertmanager: {
        datasources: [
          {
            name: "Alerts",
            uid: dataSourceUids.alerts,
            access: "proxy",
            jsonData: { implementation: "prometheus" },
          },
        ],
      },
      extra: additionalDataSources,
    },
  }
}

/**
 * VictoriaMetrics instead of Prometheus: vmagent scrapes the same monitors, vmalert evaluates the same
 * rules, Alertmanager and Grafana are as in the other stack. Its operator translates the kinds of the
 * Prometheus Operator.
 *
 * @throws {Error} when a receiver or the retention is impossible, or a Secret is in another namespace
 * @see https://docs.victoriametrics.com/helm/victoria-metrics-k8s-stack/
 */
export function victoriaMetricsStack(
  options: VictoriaMetricsMetrics,
  sources: DataSources,
  platform: PlatformHandles,
): Component<ChartResources> {
  const { retention = "90d", volume = platform.size === "small" ? "50Gi" : "100Gi" } = options
  retentionDays("VictoriaMetrics", retention)
  const values = {
    ...runtimeValues(options, platform),
    ...displayValues(options, sources, platform),
    "kube-state-metrics": kubeStateMetricsValues,
    "prometheus-node-exporter": nodeExporterValues,
  }
  const component = victoriaMetricsChart(
    {
      values: mergeValues(victoriaMetricsDefaults(retention, volume, platform), values).values,
      overrides: options.values,
      dependsOn: stackSecrets(options),
    },
    platform,
  )
  return { ...component, needs: grafanaNeeds(options.grafana) }
}
