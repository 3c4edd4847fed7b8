import type {
  ComponentOptions,
  Handle,
  MeshHandle,
  NodesHandle,
  PriorityClassHandle,
  StorageClassHandle,
} from "@supaflux/core"
import type { Size } from "./size.ts"

/** What every part of the stack needs of the rest of the platform. */
export interface PlatformHandles extends ComponentOptions {
  /** Name of the cluster: a label of every metric, log and trace that leaves it. */
  readonly clusterName: string
  /** AWS region of the cluster and of its buckets. */
  readonly region: string
  /** @default "large" */
  readonly size?: Size
  /** The definitions of monitors and rules: `prometheusOperatorCrds().kinds`. */
  readonly kinds: Handle<"monitoring-kinds">
  /** For the certificates of webhooks. */
  readonly certManager: Handle<"cert-manager">
  /** Class of every volume. */
  readonly storageClass: StorageClassHandle
  /** The mesh that the namespaces are in, so that pods start within. @default none */
  readonly mesh?: MeshHandle
  /** Nodes for what does not fit on the managed ones. @default none: what there is must do */
  readonly nodes?: NodesHandle
  /** Priority of what is not needed on every node. @default none */
  readonly priorityClass?: PriorityClassHandle
}
