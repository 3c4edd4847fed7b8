import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import type { Pods } from "../pods.ts"
import type { Labels } from "../selectors/matches-selector.ts"
import { podsByLabel } from "../selectors/pods-by-label.ts"

/** Pods, and a port of them. */
export interface Endpoint {
  readonly pods: Pods
  readonly port: number
}

interface ServicePort {
  readonly name?: string
  readonly port?: number
  readonly targetPort?: number | string
}

interface ServiceSpec {
  readonly selector?: Labels
  readonly ports?: readonly ServicePort[]
}

/** The number of a port of pods that a name or a number means. */
export function podPort({ spec }: Pods, port: number | string): number | undefined {
  if (typeof port === "number") return port
  const ports = (spec.containers ?? []).flatMap((container) => container.ports ?? [])
  return ports.find(({ name }) => name === port)?.containerPort
}

/**
 * The pods behind a port of a Service, which is given by name or number, and where they listen. None
 * where the port is not there.
 */
export function endpointsOf(
  graph: Graph,
  service: GraphNode,
  wanted: number | string | undefined,
): readonly Endpoint[] {
  const { spec } = service.resource as { readonly spec?: ServiceSpec }
  const { selector, ports = [] } = spec ?? {}
  const found =
    wanted === undefined
      ? ports[0]
      : ports.find(({ name, port }) => (typeof wanted === "number" ? port : name) === wanted)
  const listens = found?.targetPort ?? found?.port
  if (selector === undefined || listens === undefined) return []
  return podsByLabel(graph)
    .matching(service.namespace ?? "", { matchLabels: selector })
    .flatMap((pods): Endpoint[] => {
      const port = podPort(pods, listens)
      return port === undefined ? [] : [{ pods, port }]
    })
}
