import type { Graph, GraphNode } from "@supaflux/check"
import { describeResource, type Resource } from "@supaflux/core"
import { changeAt } from "./change.ts"
import type { Mutation } from "./mutation.ts"

interface Rule {
  readonly ports?: readonly { readonly port?: number | string }[]
  readonly from?: readonly { readonly ipBlock?: { readonly cidr?: string } }[]
}

type Change = (rule: Rule) => Rule | undefined

/** A rule without the port of the tunnel; none without any port, which would be for all of them. */
const withoutTunnel: Change = (rule) => {
  const ports = rule.ports?.filter(({ port }) => port !== 15_008)
  if (ports === undefined) return rule
  return ports.length === 0 ? undefined : { ...rule, ports }
}

/** A rule without the address of the probes; none without anybody, which would be for all. */
const withoutProbes: Change = (rule) => {
  const from = rule.from?.filter(({ ipBlock }) => ipBlock?.cidr !== "169.254.7.127/32")
  if (from === undefined) return rule
  return from.length === 0 ? undefined : { ...rule, from }
}

/** The policies of a namespace, all changed: what one of them forgets, another one may let through. */
function changed(nodes: readonly GraphNode[], direction: string, change: Change) {
  return new Map(
    nodes.flatMap(({ resource }): [Resource, Resource][] => {
      const after = changeAt(resource, ["spec", direction], (rules) =>
        (rules as readonly Rule[] | undefined)?.flatMap((rule) => change(rule) ?? []),
      )
      return JSON.stringify(after) === JSON.stringify(resource) ? [] : [[resource, after]]
    }),
  )
}

/** Whether pods of a namespace speak the tunnel that way: those of the mesh, and Gateways outwards. */
function speaks(graph: Graph, namespace: string | undefined, direction: string): boolean {
  const meshed = graph
    .ofKind("", "Namespace")
    .some(
      ({ name, resource }) =>
        name === namespace && resource.metadata?.labels?.["istio.io/dataplane-mode"] === "ambient",
    )
  const gateways = graph.ofKind("gateway.networking.k8s.io", "Gateway")
  const isGateway = gateways.some((gateway) => gateway.namespace === namespace)
  return meshed || (isGateway && direction === "egress")
}

const defects: readonly (readonly [code: string, direction: string, change: Change])[] = [
  ["MESH_TUNNEL_BLOCKED", "ingress", withoutTunnel],
  ["MESH_TUNNEL_BLOCKED", "egress", withoutTunnel],
  ["MESH_PROBES_BLOCKED", "ingress", withoutProbes],
]

/** NetworkPolicies that forget the tunnel of the mesh, or the probes of the kubelet. */
export function networkMutations(graph: Graph): Mutation[] {
  const all = graph.ofKind("networking.k8s.io", "NetworkPolicy")
  return [...Map.groupBy(all, ({ namespace }) => namespace)].flatMap(([namespace, nodes]) =>
    defects.flatMap(([code, direction, change]): Mutation[] => {
      const replaced = changed(nodes, direction, change)
      if (replaced.size === 0 || !speaks(graph, namespace, direction)) return []
      // The finding is about the first of the policies that together close the pods.
      const at = nodes.map(({ resource }) => describeResource(resource))
      const label = `${direction} of ${namespace ?? ""}`
      return [{ sort: `NetworkPolicies: ${code}`, label, replaced, codes: [code], at }]
    }),
  )
}
