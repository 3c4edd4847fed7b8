import type { CustomKind, Model } from "@supaflux/core"

const kind = (name: string, model?: () => Promise<Model>): CustomKind => ({
  group: "monitoring.coreos.com",
  kind: name,
  scope: "Namespaced",
  ...(model === undefined ? {} : { model }),
})

/**
 * The kinds of the Prometheus Operator. None has a health expression: rules and monitors are read and
 * have no status that says so, and what the operator runs is waited for by the Helm release it is in.
 * @see https://prometheus-operator.dev/docs/api-reference/api/
 */
export const prometheusOperatorKinds: readonly CustomKind[] = [
  kind("Alertmanager"),
  kind("AlertmanagerConfig"),
  kind(
    "PodMonitor",
    async () =>
      (await import("@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor"))
        .PodMonitor,
  ),
  kind("Probe"),
  kind("Prometheus"),
  kind("PrometheusAgent"),
  kind(
    "PrometheusRule",
    async () =>
      (
        await import("@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule")
      ).PrometheusRule,
  ),
  kind("ScrapeConfig"),
  kind(
    "ServiceMonitor",
    async () =>
      (
        await import("@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor")
      ).ServiceMonitor,
  ),
  kind("ThanosRuler"),
]
