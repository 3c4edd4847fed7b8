import type { Dashboard } from "./dashboard.ts"
import type { Row } from "./panel.ts"

const karpenterRow: Row = {
  title: "Karpenter",
  panels: [
    {
      type: "timeseries",
      title: "Used of each pool's limit",
      unit: "percentunit",
      max: 1,
      queries: [
        {
          expr: "max by (nodepool, resource_type) (karpenter_nodepools_usage / karpenter_nodepools_limit)",
          legend: "{{nodepool}} {{resource_type}}",
        },
      ],
    },
    {
      type: "timeseries",
      title: "Nodes made and removed, in an hour",
      unit: "short",
      queries: [
        {
          expr: "sum by (nodepool) (increase(karpenter_nodeclaims_created_total[1h]))",
          legend: "{{nodepool}} made",
        },
        {
          expr: "sum by (nodepool) (increase(karpenter_nodeclaims_terminated_total[1h]))",
          legend: "{{nodepool}} removed",
        },
      ],
    },
    {
      type: "timeseries",
      title: "Refusals by AWS",
      unit: "ops",
      queries: [
        {
          expr: "sum by (method, error) (rate(karpenter_cloudprovider_errors_total[$__rate_interval]))",
          legend: "{{method}} {{error}}",
        },
      ],
    },
    {
      type: "timeseries",
      title: "Pods that no pool can take",
      unit: "short",
      queries: [{ expr: "max(karpenter_scheduler_unschedulable_pods_count)", legend: "pods" }],
    },
  ],
}

/** Nodes, and what scales: Karpenter's pools, autoscalers, disks. */
export function nodesDashboard(hasKarpenter: boolean): Dashboard {
  return {
    name: "nodes",
    title: "Nodes and scaling",
    rows: [
      ...(hasKarpenter ? [karpenterRow] : []),
      {
        title: "Autoscalers",
        panels: [
          {
            type: "timeseries",
            title: "Used of each autoscaler's maximum",
            unit: "percentunit",
            max: 1,
            queries: [
              {
                expr: "kube_horizontalpodautoscaler_status_desired_replicas / on (namespace, horizontalpodautoscaler) kube_horizontalpodautoscaler_spec_max_replicas",
                legend: "{{namespace}}/{{horizontalpodautoscaler}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Pods that wait for a node",
            unit: "short",
            queries: [
              {
                expr: "sum by (namespace) (kube_pod_status_unschedulable)",
                legend: "{{namespace}}",
              },
            ],
          },
        ],
      },
      {
        title: "Nodes",
        panels: [
          {
            type: "timeseries",
            title: "Processor",
            unit: "percentunit",
            max: 1,
            queries: [
              {
                expr: '1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[$__rate_interval]))',
                legend: "{{instance}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Memory",
            unit: "percentunit",
            max: 1,
            queries: [
              {
                expr: "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes",
                legend: "{{instance}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Free of disks",
            unit: "percentunit",
            max: 1,
            queries: [
              {
                expr: 'node_filesystem_avail_bytes{fstype=~"ext4|xfs"} / node_filesystem_size_bytes{fstype=~"ext4|xfs"}',
                legend: "{{instance}} {{mountpoint}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Nodes that are ready",
            unit: "short",
            queries: [
              {
                expr: 'sum(kube_node_status_condition{condition="Ready", status="true"})',
                legend: "ready",
              },
              {
                expr: 'count(kube_node_status_condition{condition="Ready", status="true"})',
                legend: "all",
              },
            ],
          },
        ],
      },
    ],
  }
}
