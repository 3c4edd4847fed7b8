/** Namespace of the whole stack of metrics. It is in the mesh: it scrapes pods that take nothing else. */
export const monitoringNamespace = "monitoring"

/** Namespace of the exporter of the nodes, whose pods use the network and the files of their node. */
export const nodeExporterNamespace = "node-exporter"

/** Names of what the chart kube-prometheus-stack makes. Pod Identity and policies are for these. */
export const prometheusNames = {
  release: "kube-prometheus-stack",
  prometheus: "kube-prometheus-stack-prometheus",
  alertmanager: "kube-prometheus-stack-alertmanager",
  operator: "kube-prometheus-stack-operator",
  grafana: "grafana",
  kubeStateMetrics: "kube-state-metrics",
  nodeExporter: "node-exporter",
} as const
