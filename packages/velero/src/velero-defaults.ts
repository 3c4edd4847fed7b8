/**
 * Values of the chart `velero`, before options and overrides.
 * @see https://github.com/vmware-tanzu/helm-charts/blob/velero-12.1.0/charts/velero/values.yaml
 */
export const veleroDefaults = {
  resources: { requests: { cpu: "100m", memory: "256Mi" }, limits: { memory: "1Gi" } },
  // Neither another user nor a read-only file system: the settings of the repository are written to
  // the home of the image's own user. Jobs that tend the repository inherit both contexts.
  podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
  containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
  // An hour by default, for which a node would not drain and an upgrade not end. What is cut off
  // fails, and is done again within the quarter of an hour.
  terminationGracePeriodSeconds: 300,
  // One pod is all that there can be: a budget would keep its node from draining.
  podDisruptionBudget: { enabled: false },
  // Helm has the chart's definitions; the job would apply the same from the image, as a second owner.
  upgradeCRDs: false,
  cleanUpCRDs: false,
  // Without labels no job labels the namespace.
  namespace: { labels: {} },
  // By Pod Identity.
  credentials: { useSecret: false },
  // The name that the Pod Identity association is made for; node agent and data movers share it.
  serviceAccount: { server: { create: true, name: "velero-server" } },
  backupsEnabled: true,
  // Locations for snapshots are of Velero's own plugin for EBS. CSI needs none.
  snapshotsEnabled: false,
  deployNodeAgent: true,
  nodeAgent: {
    // The folders of the node are for backups of files in running pods, which are not made.
    disableHostPath: true,
    // It starts pods that move data on its own node: where volumes are, it has to be.
    tolerations: [{ operator: "Exists" }],
    // The work is done by the pods that it starts.
    resources: { requests: { cpu: "25m", memory: "64Mi" }, limits: { memory: "512Mi" } },
    podSecurityContext: { runAsUser: 0, seccompProfile: { type: "RuntimeDefault" } },
    containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
  },
  configuration: {
    uploaderType: "kopia",
    features: "EnableCSI",
    defaultVolumesToFsBackup: false,
    logFormat: "json",
    repositoryMaintenanceJob: {
      repositoryConfigData: {
        global: {
          keepLatestMaintenanceJobs: 1,
          // A limit of 0 is none; left out, it would be an error.
          podResources: {
            cpuRequest: "100m",
            cpuLimit: "0",
            memoryRequest: "256Mi",
            memoryLimit: "2Gi",
          },
        },
      },
    },
  },
  metrics: {
    // With `autodetect`, a release made before the CRDs exist stays unmonitored without a word.
    serviceMonitor: { autodetect: false, enabled: false },
    nodeAgentPodMonitor: { autodetect: false, enabled: false },
  },
} as const
