import type { Graph } from "../graph/graph.ts"
import { endpointsOf, type Endpoint } from "./endpoints-of.ts"

const label = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
const url = new RegExp(
  String.raw`^https?://(?<name>${label})(?:\.(?<namespace>${label})(?:\.svc(?:\.cluster\.local)?)?)?:(?<port>\d+)(?:[/?#].*)?$`,
)

/**
 * The pods that a URL of a Service with a port leads to; none for other texts, and for Services that
 * nobody shows.
 *
 * @param own namespace of who reads the URL, in which short names are
 */
export function endpointsOfUrl(graph: Graph, text: string, own: string): readonly Endpoint[] {
  const { name, namespace = own, port } = url.exec(text)?.groups ?? {}
  if (name === undefined) return []
  const service = graph.find({ group: "", kind: "Service", namespace, name })
  return service === undefined ? [] : endpointsOf(graph, service, Number(port))
}
