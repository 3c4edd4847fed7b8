import type { Component, JsonObject } from "@supaflux/core"
import { chartComponent, type ChartKind, type ChartResources } from "@supaflux/flux"
import type { DataSources } from "../grafana/data-sources.ts"
import { grafanaNeeds } from "../grafana/grafana-needs.ts"
import { grafanaValues } from "../grafana/grafana-values.ts"
import type { PrometheusMetrics } from "../metrics-options.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { stackSecrets } from "../stack-secrets.ts"
import { versions } from "../versions.ts"
import { webhookCertificate } from "../webhook-certificate.ts"
import { alertmanagerValues } from "./alertmanager-values.ts"
import { kubeStateMetricsValues } from "./kube-state-metrics-values.ts"
import { nodeExporterValues } from "./node-exporter-values.ts"
import { operatorValues } from "./operator-values.ts"
import { prometheusValues } from "./prometheus-values.ts"
import { monitoringNamespace, prometheusNames } from "./stack-names.ts"

const off = { enabled: false }

const operated = ["Alertmanager", "Prometheus", "PrometheusRule", "ServiceMonitor"].map(
  (kind): ChartKind => ({
    group: "monitoring.coreos.com",
    kind,
    use: "renders",
    purpose: "what its operator runs and reads",
  }),
)

/** Alerts of the chart about what `monitoringConfig` alerts about as well, with a page of what to do. */
const repeated = [
  "KubeHpaMaxedOut",
  "KubePersistentVolumeFillingUp",
  "KubePersistentVolumeInodesFillingUp",
  "NodeFilesystemAlmostOutOfSpace",
  "NodeFilesystemSpaceFillingUp",
]

function values(
  options: PrometheusMetrics,
  sources: DataSources,
  platform: PlatformHandles,
): JsonObject {
  return {
    // They come by themselves, before the first monitor.
    crds: off,
    cleanPrometheusOperatorObjectNames: true,
    defaultRules: { disabled: Object.fromEntries(repeated.map((alert) => [alert, true])) },
    // EKS runs them and shows nothing of them.
    kubeControllerManager: off,
    kubeScheduler: off,
    kubeEtcd: off,
    // It tells its metrics to its own node alone.
    kubeProxy: off,
    prometheus: prometheusValues(options, platform),
    alertmanager: alertmanagerValues(options.alerts, platform),
    grafana: grafanaValues(options.grafana, sources, platform),
    prometheusOperator: operatorValues(platform),
    "kube-state-metrics": kubeStateMetricsValues,
    "prometheus-node-exporter": nodeExporterValues,
  }
}

/**
 * kube-prometheus-stack: the Prometheus Operator, Prometheus, Alertmanager, Grafana and the exporters
 * of Kubernetes and its nodes. It takes monitors, rules and dashboards of every namespace.
 *
 * @throws {Error} when a receiver is impossible, or a Secret is in another namespace
 * @see https://github.com/prometheus-community/helm-charts/tree/main/charts/kube-prometheus-stack
 */
export function kubePrometheusStack(
  options: PrometheusMetrics,
  sources: DataSources,
  platform: PlatformHandles,
): Component<ChartResources> {
  const component = chartComponent({
    name: prometheusNames.release,
    namespace: monitoringNamespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/prometheus-community/charts/kube-prometheus-stack",
      version: versions.kubePrometheusStack,
    },
    values: values(options, sources, platform),
    overrides: options.values,
    crds: "Skip",
    // An uninstall would take what the operator runs with it.
    onFailure: "rollback",
    timeout: "10m",
    driftIgnore: [
      // cert-manager writes the authority into them.
      { paths: ["/webhooks"], target: { kind: "MutatingWebhookConfiguration" } },
      { paths: ["/webhooks"], target: { kind: "ValidatingWebhookConfiguration" } },
    ],
    dependsOn: platformDependencies(
      platform,
      platform.storageClass,
      platform.certManager,
      ...stackSecrets(options),
    ),
    requiredKinds: [
      ...operated,
      ...webhookCertificate("prometheusOperator.admissionWebhooks.certManager.enabled"),
    ],
  })
  return { ...component, needs: [...bucketNeeds(options), ...grafanaNeeds(options.grafana)] }
}

function bucketNeeds({ longTerm }: PrometheusMetrics): NonNullable<Component["needs"]> {
  if (longTerm?.type !== "thanos") return []
  return [
    {
      type: "pod-identity",
      namespace: monitoringNamespace,
      serviceAccount: prometheusNames.prometheus,
      purpose: `write blocks of metrics to the bucket ${longTerm.bucket}`,
    },
  ]
}
