/**
 * Values of the chart `istiod`. `global.platform` stays unset: the chart has no file for EKS and
 * refuses a platform that it does not know.
 * @see https://github.com/istio/istio/blob/1.30.3/manifests/charts/istio-control/istio-discovery/values.yaml
 */
export const istiodDefaults = {
  profile: "ambient",
  autoscaleEnabled: true,
  autoscaleMin: 2,
  autoscaleMax: 5,
  // Istio's own load test, a thousand services and two thousand proxies, needs 1 CPU and 1.5 GB:
  // https://istio.io/v1.15/docs/ops/deployment/performance-and-scalability
  resources: {
    requests: { cpu: "250m", memory: "1Gi" },
    limits: { memory: "2Gi" },
  },
  seccompProfile: { type: "RuntimeDefault" },
  // Not DoNotSchedule: a cluster with one zone or one node could never become ready.
  topologySpreadConstraints: [
    {
      topologyKey: "topology.kubernetes.io/zone",
      maxSkew: 1,
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: { app: "istiod" } },
      matchLabelKeys: ["pod-template-hash"],
    },
    {
      topologyKey: "kubernetes.io/hostname",
      maxSkew: 1,
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: { app: "istiod" } },
      matchLabelKeys: ["pod-template-hash"],
    },
  ],
  // A broken replica must not stop a node from being drained.
  pdb: { minAvailable: 1, unhealthyPodEvictionPolicy: "AlwaysAllow" },
  taint: { enabled: true },
  // All that gateways and waypoints lack for the Pod Security level `restricted`.
  gateways: { seccompProfile: { type: "RuntimeDefault" } },
  global: {
    enableReaderRBAC: false,
    priorityClassName: "system-cluster-critical",
    logAsJson: true,
    networkPolicy: { enabled: true },
  },
  meshConfig: {
    trustDomain: "cluster.local",
    accessLogEncoding: "JSON",
    // Of every listener that ends TLS, the Gateway's too, which has no option of its own for it.
    tlsDefaults: { minProtocolVersion: "TLSV1_2" },
  },
} as const
