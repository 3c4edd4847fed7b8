import type { RuleGroup } from "./rule.ts"

/** Any workload of the cluster, as alerts watch it. */
export interface WorkloadsWatch {
  /** How full a volume or a node's disk may be left: shares that are free. @default { warning: 0.15, critical: 0.05 } */
  readonly free?: { readonly warning: number; readonly critical: number }
}

const hpa = "on (namespace, horizontalpodautoscaler)"
const severities = ["warning", "critical"] as const

/**
 * Alerts about every workload: autoscalers at their maximum, pods that no node takes, volumes and disks
 * of nodes that fill.
 */
export function workloadAlerts(watch: WorkloadsWatch = {}): RuleGroup {
  const { free = { warning: 0.15, critical: 0.05 } } = watch
  return {
    name: "workloads",
    rules: [
      {
        alert: "HpaAtMaximum",
        // One with as many at least as at most is not meant to scale.
        expr: [
          `kube_horizontalpodautoscaler_status_desired_replicas >= ${hpa} kube_horizontalpodautoscaler_spec_max_replicas`,
          `and ${hpa} (kube_horizontalpodautoscaler_spec_max_replicas > ${hpa} kube_horizontalpodautoscaler_spec_min_replicas)`,
        ].join("\n"),
        for: "15m",
        severity: "warning",
        summary: "{{ $labels.horizontalpodautoscaler }} cannot scale any further.",
        description:
          "The autoscaler {{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} is at its maximum of {{ $value }} pods for 15 minutes. More load makes it slow.",
      },
      {
        alert: "PodsUnschedulable",
        expr: "sum by (namespace) (kube_pod_status_unschedulable) > 0",
        for: "15m",
        severity: "warning",
        summary: "Pods in {{ $labels.namespace }} find no node.",
        description: "{{ $value }} pods in {{ $labels.namespace }} wait for a node for 15 minutes.",
      },
      {
        alert: "VolumeFilling",
        expr: [
          `kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < ${free.warning}`,
          "and predict_linear(kubelet_volume_stats_available_bytes[6h], 4 * 24 * 3600) < 0",
        ].join("\n"),
        for: "1h",
        severity: "warning",
        summary: "The volume {{ $labels.persistentvolumeclaim }} fills.",
        description:
          "{{ $value | humanizePercentage }} of {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is free, and at the pace of the last six hours it is full within four days.",
      },
      {
        alert: "VolumeFilling",
        expr: `kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < ${free.critical}`,
        for: "5m",
        severity: "critical",
        summary: "The volume {{ $labels.persistentvolumeclaim }} is nearly full.",
        description:
          "{{ $value | humanizePercentage }} of {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is free.",
      },
      {
        alert: "VolumeInodesFilling",
        expr: `kubelet_volume_stats_inodes_free / kubelet_volume_stats_inodes < ${free.critical}`,
        for: "15m",
        severity: "warning",
        summary: "The volume {{ $labels.persistentvolumeclaim }} has too many files.",
        description:
          "{{ $value | humanizePercentage }} of the inodes of {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} are free. Without one, no file can be made, however much space there is.",
      },
      ...severities.map((severity) => ({
        alert: "NodeDiskFilling",
        // Bottlerocket's root is full by design, and cannot be written to.
        expr: [
          `node_filesystem_avail_bytes{fstype=~"ext4|xfs"} / node_filesystem_size_bytes{fstype=~"ext4|xfs"} < ${free[severity]}`,
          "unless node_filesystem_readonly == 1",
        ].join("\n"),
        for: "15m" as const,
        severity,
        summary: "The disk of {{ $labels.instance }} fills.",
        description:
          "{{ $value | humanizePercentage }} of {{ $labels.mountpoint }} on {{ $labels.instance }} is free. When it is full, the kubelet evicts pods.",
      })),
    ],
  }
}
