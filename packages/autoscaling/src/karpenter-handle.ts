import type { Handle } from "@supaflux/core"

/** Karpenter: its kinds are established, and its controller works on them. */
export interface KarpenterHandle extends Handle<"karpenter"> {
  /** Name of the cluster at EKS, by which Karpenter finds what belongs to it. */
  readonly clusterName: string
  /** Who installs it. What Terraform installed is there before the first component. */
  readonly installedBy: "flux" | "terraform"
}
