import type { RuleGroup } from "./rule.ts"

/** Karpenter, as alerts and dashboards watch it. */
export interface KarpenterWatch {
  /** Share of a pool's limit from when on somebody is told. @default 0.9 */
  readonly poolUsage?: number
}

/**
 * Alerts about Karpenter: it cannot launch nodes, a pool is near its limit, it finds no node for pods.
 * That a type of instance is sold out is no failure: Karpenter tries the next.
 * @see https://karpenter.sh/docs/reference/metrics/
 */
export function nodeAlerts({ poolUsage = 0.9 }: KarpenterWatch = {}): RuleGroup {
  return {
    name: "nodes",
    rules: [
      {
        alert: "KarpenterCannotLaunch",
        expr: 'sum by (error) (increase(karpenter_cloudprovider_errors_total{method="Create", error!="InsufficientCapacityError"}[15m])) > 0',
        for: "10m",
        severity: "critical",
        summary: "Karpenter cannot launch nodes.",
        description:
          "AWS refused {{ $value | humanize }} launches within 15 minutes ({{ $labels.error }}): pods that need a node get none.",
      },
      {
        alert: "KarpenterPodsUnschedulable",
        expr: "max(karpenter_scheduler_unschedulable_pods_count) > 0",
        for: "15m",
        severity: "critical",
        summary: "Karpenter finds no node for pods.",
        description:
          "No pool can give a node to {{ $value }} pods, for 15 minutes: no type fits, the limit is reached, or all that fit are sold out.",
      },
      {
        alert: "NodePoolNearLimit",
        expr: `max by (nodepool, resource_type) (karpenter_nodepools_usage / karpenter_nodepools_limit) > ${poolUsage}`,
        for: "15m",
        severity: "warning",
        summary: "The node pool {{ $labels.nodepool }} is near its limit.",
        description:
          "The pool {{ $labels.nodepool }} uses {{ $value | humanizePercentage }} of the {{ $labels.resource_type }} that it may have.",
      },
    ],
  }
}
