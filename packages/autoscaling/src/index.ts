export type { DisruptionBudget } from "./disruption-budget.ts"
export { karpenter, type InstalledKarpenter, type Karpenter } from "./karpenter.ts"
export { karpenterDefaults } from "./karpenter-defaults.ts"
export type { KarpenterHandle } from "./karpenter-handle.ts"
export { karpenterKinds } from "./karpenter-kinds.ts"
export {
  karpenterNodes,
  type KarpenterNodes,
  type KarpenterNodesOptions,
  type KarpenterNodesResources,
} from "./karpenter-nodes.ts"
export type { InstalledKarpenterOptions, PresentKarpenterOptions } from "./karpenter-options.ts"
export {
  metricsServer,
  type MetricsServerOptions,
  type MetricsServerResources,
} from "./metrics-server.ts"
export type { MetricsServerAuthority } from "./metrics-server-authority.ts"
export { metricsServerDefaults } from "./metrics-server-defaults.ts"
export type { AmiAlias, DiscoveryTags, NodeClassOptions, NodeVolume } from "./node-class-options.ts"
export type {
  Capacity,
  Consolidation,
  InstanceChoice,
  NodePoolLimits,
  NodePoolOptions,
  NodeTaint,
} from "./node-pool-options.ts"
export { versions } from "./versions.ts"
