import type { Handle } from "../handle.ts"

/** Nodes for workloads: what does not fit on the managed ones gets nodes from now on. */
export interface NodesHandle extends Handle<"nodes"> {
  /** Names of the node pools. */
  readonly pools: readonly string[]
}
