/**
 * The values of the chart `metrics-server`, before options and overrides. Security contexts are not
 * among them: the chart's own meet the `restricted` standard.
 * @see https://github.com/kubernetes-sigs/metrics-server/blob/metrics-server-helm-chart-3.13.1/charts/metrics-server/values.yaml
 */
export const metricsServerDefaults = {
  replicas: 2,
  podDisruptionBudget: {
    enabled: true,
    minAvailable: 1,
    unhealthyPodEvictionPolicy: "AlwaysAllow",
  },
  priorityClassName: "system-cluster-critical",
  // Not DoNotSchedule: a cluster with one zone or one node could never become ready.
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: "topology.kubernetes.io/zone",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: { "app.kubernetes.io/name": "metrics-server" } },
      matchLabelKeys: ["pod-template-hash"],
    },
    {
      maxSkew: 1,
      topologyKey: "kubernetes.io/hostname",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: { "app.kubernetes.io/name": "metrics-server" } },
      matchLabelKeys: ["pod-template-hash"],
    },
  ],
  // As EKS's own add-ons do: managed nodes may be kept for them.
  tolerations: [{ key: "CriticalAddonsOnly", operator: "Exists" }],
  // Enough for a hundred nodes: https://github.com/kubernetes-sigs/metrics-server#scaling
  resources: { requests: { cpu: "100m", memory: "200Mi" }, limits: { memory: "400Mi" } },
  apiService: { insecureSkipTLSVerify: false },
  tls: {
    // Not `helm`: that certificate ends after a year, and nothing renews it.
    type: "cert-manager",
    certManager: {
      addInjectorAnnotations: true,
      // Not the chart's own issuer: a certificate that signs itself is refused from the moment that
      // it is renewed until each pod serves the new one.
      existingIssuer: { enabled: true, kind: "Issuer", name: "metrics-server-ca" },
    },
  },
  metrics: { enabled: false },
  serviceMonitor: { enabled: false },
} as const
