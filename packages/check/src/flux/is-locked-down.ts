import type { Graph } from "../graph/graph.ts"
import { podsOf } from "../pods.ts"
import { specOf } from "../order/flux-specs.ts"

const flag = /^--no-cross-namespace-refs(?:=true)?$/

/**
 * Whether Flux refuses references across namespaces: its controllers are told so, or its operator is.
 * Environments always work under it.
 */
export function isLockedDown(graph: Graph): boolean {
  if (graph.units.some(({ component }) => component !== undefined)) return true
  const controllers = podsOf(graph).some(({ spec }) =>
    spec.containers?.some(
      ({ args }) => Array.isArray(args) && args.some((arg) => flag.test(String(arg))),
    ),
  )
  const operators = graph
    .ofKind("fluxcd.controlplane.io", "FluxInstance")
    .some(
      (node) => specOf<{ cluster: { multitenant?: boolean } }>(node).cluster?.multitenant === true,
    )
  return controllers || operators
}
