/**
 * The values of the chart `karpenter`, before options and overrides. Security contexts are not among
 * them: the chart's own meet the `restricted` standard. Nor are affinities: the chart's keep the pods
 * off Karpenter's own nodes, and each on a node of its own.
 * @see https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/charts/karpenter/values.yaml
 */
export const karpenterDefaults = {
  // The name that the Pod Identity association is made for, whatever the release is called.
  serviceAccount: { name: "karpenter" },
  // One works, the other stands by.
  replicas: 2,
  podDisruptionBudget: { name: "karpenter", maxUnavailable: 1 },
  priorityClassName: "system-cluster-critical",
  // Not DoNotSchedule, as the chart has it: managed nodes in one zone would never do. The chart adds
  // the selector.
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: "topology.kubernetes.io/zone",
      whenUnsatisfiable: "ScheduleAnyway",
      matchLabelKeys: ["pod-template-hash"],
    },
  ],
  controller: {
    resources: { requests: { cpu: "1", memory: "1Gi" }, limits: { memory: "1Gi" } },
  },
  serviceMonitor: { enabled: false },
  settings: {},
} as const
