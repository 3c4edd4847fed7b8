/**
 * Values of the chart `cert-manager`, before options and overrides. Security contexts are not among
 * them: the chart's own meet the `restricted` standard. Nor is anything that it does not know: its
 * schema is strict.
 * @see https://github.com/cert-manager/cert-manager/blob/v1.21.1/deploy/charts/cert-manager/values.yaml
 */
export const certManagerDefaults = {
  global: { leaderElection: { namespace: "cert-manager" } },
  // Kept, or an uninstall would take every certificate's resource with them.
  crds: { enabled: true, keep: true },
  config: {
    apiVersion: "controller.config.cert-manager.io/v1alpha1",
    kind: "ControllerConfiguration",
    gatewayAPI: { enabled: true },
  },
  // Public resolvers: the VPC's own would answer from a private zone of the same name, and a
  // challenge would seem never to spread.
  dns01RecursiveNameservers: "1.1.1.1:53,8.8.8.8:53",
  dns01RecursiveNameserversOnly: true,
  prometheus: { enabled: true, servicemonitor: { enabled: false } },
  // One works, the others stand by.
  replicaCount: 2,
  podDisruptionBudget: {
    enabled: true,
    minAvailable: 1,
    unhealthyPodEvictionPolicy: "AlwaysAllow",
  },
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: "topology.kubernetes.io/zone",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: { "app.kubernetes.io/component": "controller" } },
      matchLabelKeys: ["pod-template-hash"],
    },
    {
      maxSkew: 1,
      topologyKey: "kubernetes.io/hostname",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: { "app.kubernetes.io/component": "controller" } },
      matchLabelKeys: ["pod-template-hash"],
    },
  ],
  resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { memory: "512Mi" } },
  // The ports of the chart's own policies; the API server reaches the webhook from outside the
  // cluster's pods. No effect where the network does not enforce policies.
  networkPolicy: { enabled: true },
  webhook: {
    // All work. While none answers, no issuer and no certificate can be changed.
    replicaCount: 3,
    podDisruptionBudget: {
      enabled: true,
      minAvailable: 1,
      unhealthyPodEvictionPolicy: "AlwaysAllow",
    },
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: "topology.kubernetes.io/zone",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: { "app.kubernetes.io/component": "webhook" } },
        matchLabelKeys: ["pod-template-hash"],
      },
      {
        maxSkew: 1,
        topologyKey: "kubernetes.io/hostname",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: { "app.kubernetes.io/component": "webhook" } },
        matchLabelKeys: ["pod-template-hash"],
      },
    ],
    resources: { requests: { cpu: "20m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    networkPolicy: { enabled: true },
  },
  cainjector: {
    replicaCount: 2,
    podDisruptionBudget: {
      enabled: true,
      minAvailable: 1,
      unhealthyPodEvictionPolicy: "AlwaysAllow",
    },
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: "topology.kubernetes.io/zone",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: { "app.kubernetes.io/component": "cainjector" } },
        matchLabelKeys: ["pod-template-hash"],
      },
      {
        maxSkew: 1,
        topologyKey: "kubernetes.io/hostname",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: { "app.kubernetes.io/component": "cainjector" } },
        matchLabelKeys: ["pod-template-hash"],
      },
    ],
    // Its cache holds every Secret of the cluster.
    resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { memory: "512Mi" } },
    networkPolicy: { enabled: true },
  },
  startupapicheck: {
    resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } },
  },
} as const
