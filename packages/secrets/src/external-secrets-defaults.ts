/**
 * The values of the chart `external-secrets`, before options and overrides. Security contexts are
 * not among them: the chart's own meet the `restricted` standard.
 * @see https://github.com/external-secrets/external-secrets/blob/helm-chart-2.9.0/deploy/charts/external-secrets/values.yaml
 */
export const externalSecretsDefaults = {
  installCRDs: true,
  crds: {
    // The chart has its CRDs among its templates: without this, an uninstall deletes them, all
    // ExternalSecrets with them, and all the Secrets that those own.
    annotations: { "helm.sh/resource-policy": "keep" },
  },
  replicaCount: 2,
  leaderElect: true,
  // The name that the Pod Identity association is made for, whatever the release is called.
  serviceAccount: { name: "external-secrets" },
  global: {
    // The chart adds each deployment's own labels as the selector.
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: "topology.kubernetes.io/zone",
        whenUnsatisfiable: "ScheduleAnyway",
        matchLabelKeys: ["pod-template-hash"],
      },
      {
        maxSkew: 1,
        topologyKey: "kubernetes.io/hostname",
        whenUnsatisfiable: "ScheduleAnyway",
        matchLabelKeys: ["pod-template-hash"],
      },
    ],
  },
  podDisruptionBudget: { enabled: true, minAvailable: 1 },
  readinessProbe: { enabled: true },
  resources: { requests: { cpu: "50m", memory: "128Mi" }, limits: { memory: "512Mi" } },
  // With `skipIfMissing`, a release made before the CRD exists stays unmonitored without a word.
  serviceMonitor: { enabled: false, renderMode: "alwaysRender" },
  webhook: {
    replicaCount: 2,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
    resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
  },
  certController: {
    replicaCount: 2,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
    resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
  },
} as const
