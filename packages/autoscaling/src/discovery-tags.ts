import type { DiscoveryTags, NodeClassOptions } from "./node-class-options.ts"

/** The tags that subnets and security groups are found by. */
export function discoveryTags(discovery: NonNullable<NodeClassOptions["discovery"]>): {
  readonly subnets: DiscoveryTags
  readonly securityGroups: DiscoveryTags
} {
  if (typeof discovery !== "string") return discovery
  const tags = { "karpenter.sh/discovery": discovery }
  return { subnets: tags, securityGroups: tags }
}
