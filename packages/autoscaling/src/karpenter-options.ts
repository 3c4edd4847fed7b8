import type { ComponentOptions } from "@supaflux/core"
import type { Overrides } from "@supaflux/flux"
import type { karpenterDefaults } from "./karpenter-defaults.ts"

/** Options of `karpenter` where Flux installs it. `dependsOn` is what must be ready before. */
export interface InstalledKarpenterOptions extends ComponentOptions {
  /** Who installs it. @default "flux" */
  readonly installedBy?: "flux"
  /** Name of the cluster at EKS. */
  readonly clusterName: string
  /**
   * Name of the SQS queue with the interruption events of EC2, not its address. Without it a spot
   * node would go with its pods still on it.
   */
  readonly interruptionQueue: string
  /** Address of the API server for new nodes. @default asked of EKS, once a pod starts */
  readonly clusterEndpoint?: `https://${string}`
  /**
   * AWS region. Needed where the pods can neither learn it from Pod Identity nor reach the metadata
   * of their instance.
   * @default what the pod's environment or its instance says
   */
  readonly region?: string
  /** Pods, each on a managed node of its own: as many nodes must be there before. @default 2 */
  readonly replicas?: number
  /**
   * A ServiceMonitor for the metrics: it waits for the definitions of the Prometheus Operator.
   * @default false
   */
  readonly monitoring?: boolean
  /**
   * Any value of the chart `karpenter`, laid over those of the builder.
   * @default {}
   * @see https://gallery.ecr.aws/karpenter/karpenter
   */
  readonly values?: Overrides<typeof karpenterDefaults>
}

/** Options of `karpenter` where Terraform has installed it, with its definitions. */
export interface PresentKarpenterOptions {
  /** Who has installed it. */
  readonly installedBy: "terraform"
  /** Name of the cluster at EKS. */
  readonly clusterName: string
}
