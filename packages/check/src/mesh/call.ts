import type { GraphNode } from "../graph/graph-node.ts"
import type { Caller } from "./caller.ts"
import type { Endpoint } from "./endpoints-of.ts"

/** A call of which an object says that it will be made. */
export interface Call extends Endpoint {
  readonly caller: Caller
  /** How people call the caller: `the Gateway istio-ingress/public`. */
  readonly label: string
  /** The object whose pods call, where one is known: a workload, a Gateway, a Prometheus. */
  readonly by: GraphNode | undefined
  /** The object that says so. */
  readonly from: GraphNode
  /** The field that says so. */
  readonly path: readonly (string | number)[]
}
