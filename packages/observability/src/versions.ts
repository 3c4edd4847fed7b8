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
  /**
   * Chart of Fluent Bit 5.1.1.
   * @see https://github.com/fluent/helm-charts/releases/tag/fluent-bit-0.58.1
   */
  // renovate: datasource=helm depName=fluent-bit registryUrl=https://fluent.github.io/helm-charts
  fluentBit: "0.58.1",
  /**
   * Chart of Loki 3.7.6, of the community that carries it on.
   * @see https://github.com/grafana-community/helm-charts/releases/tag/loki-18.11.0
   */
  // renovate: datasource=docker depName=ghcr.io/grafana-community/helm-charts/loki
  loki: "18.11.0",
  /**
   * Chart of Elastic's operator, at its own version.
   * @see https://github.com/elastic/cloud-on-k8s/releases/tag/v3.5.0
   */
  // renovate: datasource=helm depName=eck-operator registryUrl=https://helm.elastic.co
  eckOperator: "3.5.0",
  /**
   * Elasticsearch and Kibana, which go together.
   * @see https://www.elastic.co/docs/release-notes/elasticsearch
   */
  // renovate: datasource=docker depName=docker.elastic.co/elasticsearch/elasticsearch
  elasticsearch: "9.4.3",
  /**
   * Chart of the OpenTelemetry Collector 0.158.0.
   * @see https://github.com/open-telemetry/opentelemetry-helm-charts/releases/tag/opentelemetry-collector-0.170.0
   */
  // renovate: datasource=docker depName=ghcr.io/open-telemetry/opentelemetry-helm-charts/opentelemetry-collector
  collector: "0.170.0",
  /**
   * Chart of Beyla 3.32.0.
   * @see https://github.com/grafana/helm-charts/releases/tag/beyla-1.16.11
   */
  // renovate: datasource=helm depName=beyla registryUrl=https://grafana.github.io/helm-charts
  beyla: "1.16.11",
  /**
   * Chart of OpenTelemetry's instrumentation by eBPF, 0.11.0.
   * @see https://github.com/open-telemetry/opentelemetry-helm-charts/releases/tag/opentelemetry-ebpf-instrumentation-0.12.0
   */
  // renovate: datasource=docker depName=ghcr.io/open-telemetry/opentelemetry-helm-charts/opentelemetry-ebpf-instrumentation
  obi: "0.12.0",
  /**
   * Chart of SigNoz, ClickHouse included.
   * @see https://github.com/SigNoz/charts/releases/tag/signoz-0.131.0
   */
  // renovate: datasource=helm depName=signoz registryUrl=https://charts.signoz.io
  signoz: "0.131.0",
  /**
   * Chart of Datadog's operator, 1.29.0.
   * @see https://github.com/DataDog/helm-charts/releases/tag/datadog-operator-2.25.1
   */
  // renovate: datasource=helm depName=datadog-operator registryUrl=https://helm.datadoghq.com
  datadogOperator: "2.25.1",
  /**
   * Chart of Pixie's operator, at its own version.
   * @see https://github.com/pixie-io/pixie/releases/tag/release%2Foperator%2Fv0.1.7
   */
  // renovate: datasource=helm depName=pixie-operator-chart registryUrl=https://artifacts.px.dev/helm_charts/operator
  pixieOperator: "0.1.7",
} as const
