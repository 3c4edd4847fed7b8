import type { Resource, Where } from "@supaflux/core"
import type { Unit } from "./unit.ts"

/** One API object of the graph, and the unit that applies it. */
export interface GraphNode {
  readonly resource: Resource
  /** API group, without version: the empty string for core kinds. */
  readonly group: string
  readonly kind: string
  /** Undefined for cluster-scoped objects. */
  readonly namespace: string | undefined
  readonly name: string
  readonly unit: Unit
  /** Where findings about it point. */
  readonly where: Where
}
