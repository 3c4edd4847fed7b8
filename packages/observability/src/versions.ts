/** Versions of what this package installs. Its tests run against the values and CRDs of these. */
export const versions = {
  /**
   * Chart of the definitions that the Prometheus Operator 0.93.1 reads.
   * @see https://github.com/prometheus-community/helm-charts/releases/tag/prometheus-operator-crds-31.0.1
   */
  // renovate: datasource=docker depName=ghcr.io/prometheus-community/charts/prometheus-operator-crds
  prometheusOperatorCrds: "31.0.1",
  /**
   * Chart of Prometheus, Alertmanager and Grafana; each of its majors is a minor of the operator.
   * @see https://github.com/prometheus-community/helm-charts/releases/tag/kube-prometheus-stack-88.5.3
   */
  // renovate: datasource=docker depName=ghcr.io/prometheus-community/charts/kube-prometheus-stack
  kubePrometheusStack: "88.5.3",
  /**
   * Chart of Thanos; before 1.0, it moves weekly.
   * @see https://github.com/thanos-community/helm-charts/releases/tag/thanos-0.38.0
   */
  // renovate: datasource=helm depName=thanos registryUrl=https://thanos-community.github.io/helm-charts
  thanos: "0.38.0",
  /**
   * Chart of the whole stack of VictoriaMetrics, its operator included.
   * @see https://github.com/VictoriaMetrics/helm-charts/releases/tag/victoria-metrics-k8s-stack-0.91.2
   */
  // renovate: datasource=docker depName=ghcr.io/victoriametrics/helm-charts/victoria-metrics-k8s-stack
  victoriaMetricsStack: "0.91.2",
  /**
   * Chart of the exporter of PostgreSQL.
   * @see https://github.com/prometheus-community/helm-charts/releases/tag/prometheus-postgres-exporter-8.2.0
   */
  // renovate: datasource=docker depName=ghcr.io/prometheus-community/charts/prometheus-postgres-exporter
  postgresExporter: "8.2.0",
} as const
