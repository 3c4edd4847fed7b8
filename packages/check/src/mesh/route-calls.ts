import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { entriesAt } from "../references/entries-at.ts"
import type { Call } from "./call.ts"
import type { Caller } from "./caller.ts"
import { endpointsOf } from "./endpoints-of.ts"

const group = "gateway.networking.k8s.io"
const routes = ["HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute"]

interface ObjectName {
  readonly group?: string
  readonly kind?: string
  readonly namespace?: string
  readonly name?: string
  readonly port?: number
}

/**
 * The identity of a Gateway's pods, which speak HBONE by themselves. Of other classes than Istio's
 * nothing is known.
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/#automated-deployment
 */
function gatewayCaller(gateway: GraphNode): Caller | undefined {
  const { resource, namespace, name } = gateway
  const { spec } = resource as { readonly spec?: { readonly gatewayClassName?: string } }
  if (spec?.gatewayClassName !== "istio") return undefined
  const annotations = resource.metadata?.annotations ?? {}
  const serviceAccount =
    annotations["gateway.istio.io/service-account"] ??
    annotations["gateway.istio.io/name-override"] ??
    `${name}-istio`
  return { namespace, serviceAccount, meshed: true }
}

function gatewaysOf(graph: Graph, route: GraphNode): GraphNode[] {
  return entriesAt(route.resource, "spec.parentRefs[]").flatMap(({ value }) => {
    const { name = "", namespace = route.namespace, kind = "Gateway" } = value as ObjectName
    return kind === "Gateway" ? (graph.find({ group, kind, namespace, name }) ?? []) : []
  })
}

/** What Gateways call, as their routes say. */
export function routeCalls(graph: Graph): Call[] {
  return routes
    .flatMap((kind) => graph.ofKind(group, kind))
    .flatMap((from) => {
      const callers = gatewaysOf(graph, from).flatMap((gateway) => {
        const caller = gatewayCaller(gateway)
        const label = `the Gateway ${gateway.namespace ?? ""}/${gateway.name}`
        return caller === undefined ? [] : [{ caller, label, by: gateway }]
      })
      return entriesAt(from.resource, "spec.rules[].backendRefs[]").flatMap(({ value, path }) => {
        const to = value as ObjectName
        if ((to.kind ?? "Service") !== "Service" || (to.group ?? "") !== "") return []
        const { namespace = from.namespace, name = "", port } = to
        const service = graph.find({ group: "", kind: "Service", namespace, name })
        if (service === undefined) return []
        const endpoints = endpointsOf(graph, service, port)
        return endpoints.flatMap((endpoint) =>
          callers.map((caller): Call => ({ ...endpoint, ...caller, from, path })),
        )
      })
    })
}
