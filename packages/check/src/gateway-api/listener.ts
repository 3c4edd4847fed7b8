import type { GraphNode } from "../graph/graph-node.ts"
import type { LabelSelector } from "../selectors/matches-selector.ts"

/** The parts of a listener that decide which routes it accepts. */
export interface Listener {
  readonly name: string
  readonly port?: number
  readonly protocol?: string
  readonly hostname?: string
  readonly tls?: { readonly mode?: string }
  readonly allowedRoutes?: {
    readonly kinds?: readonly { readonly group?: string; readonly kind: string }[]
    readonly namespaces?: { readonly from?: string; readonly selector?: LabelSelector }
  }
}

/** The listeners of a Gateway or ListenerSet. */
export function listenersOf({ resource }: GraphNode): readonly Listener[] {
  const { spec } = resource as { readonly spec?: { readonly listeners?: readonly Listener[] } }
  return spec?.listeners ?? []
}
