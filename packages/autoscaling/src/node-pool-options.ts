import type { INodeSelectorRequirementWithMinValues } from "@kubernetes-models/karpenter/karpenter.sh/v1/NodeSelectorRequirementWithMinValues"
import type { Duration } from "@supaflux/core"
import type { DisruptionBudget } from "./disruption-budget.ts"

/** How EC2 sells an instance. Of several, Karpenter prefers reserved, then spot, then on-demand. */
export type Capacity = "spot" | "on-demand" | "reserved"

/** Keeps pods off a node that do not tolerate it. */
export interface NodeTaint {
  readonly key: string
  /** @default none */
  readonly value?: string
  readonly effect: "NoSchedule" | "PreferNoSchedule" | "NoExecute"
}

/** Which instances a pool may have. The more, the cheaper, and the less often spot ones go. */
export interface InstanceChoice {
  /** @default ["amd64"] */
  readonly architectures?: readonly ("amd64" | "arm64")[]
  /** Letters of the categories: `c` for CPU, `m` for everything, `r` for memory. @default ["c", "m", "r"], or any where `families` are given */
  readonly categories?: readonly string[]
  /** The oldest generation. @default 5, or any where `families` are given */
  readonly minGeneration?: number
  /** Families: `["m7i", "m7a"]`. @default every one */
  readonly families?: readonly string[]
  /** Sizes: `["large", "xlarge"]`. @default every one that is virtual and has two CPUs or more */
  readonly sizes?: readonly string[]
}

/** How much a pool may have in all its nodes together; at the limit, pods stay pending. */
export interface NodePoolLimits {
  /** CPUs. */
  readonly cpu: number
  /** Memory: `400Gi`. */
  readonly memory: `${number}${"Gi" | "Ti"}`
  /** Nodes. @default no limit */
  readonly nodes?: number
}

/** When nodes are taken away because the pods need fewer, or cheaper ones. */
export interface Consolidation {
  /** `WhenEmpty` leaves a node alone as long as pods run on it. @default "WhenEmptyOrUnderutilized" */
  readonly policy?: "WhenEmpty" | "WhenEmptyOrUnderutilized"
  /** How long after the last pod came or went. @default "5m" */
  readonly after?: Duration | "Never"
}

/** One pool of nodes: what may be launched for pods, and when it goes. */
export interface NodePoolOptions {
  readonly capacity: readonly [Capacity, ...Capacity[]]
  readonly limits: NodePoolLimits
  /** @default 64-bit x86 of the categories c, m, r from the fifth generation on, two CPUs or more */
  readonly instances?: InstanceChoice
  /** Availability zones. @default those of the subnets */
  readonly zones?: readonly string[]
  /** Further requirements, in Karpenter's words; all have to hold. @default [] */
  readonly requirements?: readonly INodeSelectorRequirementWithMinValues[]
  /** Labels of the nodes, for pods to select. @default {} */
  readonly labels?: Readonly<Record<string, string>>
  /** Taints of the nodes: only pods that tolerate them get nodes of the pool. @default [] */
  readonly taints?: readonly NodeTaint[]
  /**
   * Taints that something takes away once the node is ready for pods, such as `notReadyTaint` of
   * `@supaflux/mesh`. Where nothing does, the nodes stay empty.
   * @default []
   */
  readonly startupTaints?: readonly NodeTaint[]
  /** @default nodes that are empty or badly used, after five minutes */
  readonly consolidation?: Consolidation
  /**
   * How many nodes may go at once, and when. The strictest one counts. They do not hold back nodes
   * that have expired or that EC2 takes.
   * @default [{ nodes: "10%" }], rounded up
   */
  readonly budgets?: readonly DisruptionBudget[]
  /** How old a node may become. @default "720h" */
  readonly expireAfter?: Duration | "Never"
  /**
   * How long a node that goes waits for pods that cannot be evicted; then they are deleted, whatever
   * their disruption budgets say.
   * @default "24h"
   */
  readonly terminationGracePeriod?: Duration
  /** From 1 to 100: of several pools for a pod, the heaviest is tried first. @default 0, the lightest */
  readonly weight?: number
}
