import type { Graph } from "../../graph/graph.ts"
import { perGraph } from "../../graph/per-graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { podsOf, type Pods } from "../../pods.ts"
import { isAmbient } from "../../mesh/is-ambient.ts"
import { meshOf } from "../../mesh/mesh.ts"
import { allowsPort, isolationOf, type NetworkRule } from "../../mesh/network-of.ts"
import { matchesSelector } from "../../selectors/matches-selector.ts"
import { namespacesOf } from "../../selectors/namespaces-of.ts"

/** The port of HBONE, the tunnel of the mesh. */
const hbone = 15_008

/** Namespaces whose pods speak HBONE: those that joined, and for callers those of Istio's Gateways. */
const speakers: (graph: Graph) => ReadonlyMap<"Ingress" | "Egress", ReadonlySet<string>> = perGraph(
  (graph) => {
    const joined = [...namespacesOf(graph).keys()].filter(
      (namespace) => isAmbient(meshOf(graph), { namespace, labels: {} }) === true,
    )
    const gateways = graph
      .ofKind("gateway.networking.k8s.io", "Gateway")
      .flatMap(({ namespace, resource }) => {
        const { spec } = resource as { readonly spec?: { readonly gatewayClassName?: string } }
        return spec?.gatewayClassName === "istio" ? (namespace ?? []) : []
      })
    return new Map([
      ["Ingress", new Set([...joined, ...gateways])],
      ["Egress", new Set(joined)],
    ])
  },
)

/** The namespaces whose pods a rule means; undefined for everybody. */
function namespacesIn(graph: Graph, own: string, { peers }: NetworkRule): string[] | undefined {
  if (peers.length === 0) return undefined
  return peers.flatMap(({ ipBlock, namespaceSelector }) => {
    if (ipBlock !== undefined) return []
    if (namespaceSelector === undefined) return [own]
    return [...namespacesOf(graph).values()]
      .filter(({ labels }) => matchesSelector(namespaceSelector, labels))
      .map(({ name }) => name)
  })
}

/** Namespaces of the mesh that are let through on some port, and not on that of the tunnel. */
function cutOff(graph: Graph, pods: Pods, direction: "Ingress" | "Egress"): string[] {
  const { rules } = isolationOf(graph, pods, direction)
  const meant = rules.map((rule) => ({
    names: namespacesIn(graph, pods.namespace, rule),
    tunnel: allowsPort(rule, hbone),
  }))
  const tunnelled = meant.filter(({ tunnel }) => tunnel)
  if (tunnelled.some(({ names }) => names === undefined)) return []
  const open = new Set(tunnelled.flatMap(({ names = [] }) => names))
  const speak = speakers(graph).get(direction)
  const wanted = new Set(meant.flatMap(({ names = [] }) => names))
  return [...wanted].filter((name) => speak?.has(name) === true && !open.has(name))
}

const directions = ["Ingress", "Egress"] as const

function check(graph: Graph): Problem[] {
  const told = new Set<string>()
  return podsOf(graph).flatMap((pods) => {
    if (isAmbient(meshOf(graph), pods) !== true) return []
    return directions.flatMap((direction): Problem[] => {
      const names = cutOff(graph, pods, direction)
      const [node] = isolationOf(graph, pods, direction).by
      const key = [node?.namespace, node?.name, direction, ...names].join("/")
      if (node === undefined || names.length === 0 || told.has(key)) return []
      told.add(key)
      const whom = `${pods.node.kind} ${pods.namespace}/${pods.node.name}`
      const way = direction === "Ingress" ? "lets in traffic of" : "lets traffic out to"
      return [
        {
          message: `closes the ${whom}: what applies to it ${way} ${names.join(", ")}, but not TCP 15008, which all of it comes through in the mesh`,
          node,
          path: ["spec", "podSelector"],
          hint: `allow TCP 15008 as well, ${direction === "Ingress" ? "from" : "to"} ${names.join(", ")}`,
        },
      ]
    })
  })
}

/** NetworkPolicies let the tunnel of the mesh through. */
export const tunnelBlocked: Rule = {
  code: "MESH_TUNNEL_BLOCKED",
  topic: "mesh",
  severity: "error",
  title: "NetworkPolicies let pods of the mesh talk to others of it, and not through the tunnel.",
  why: "Between pods of the mesh every connection is HBONE on TCP 15008, whatever port it is for. A NetworkPolicy that names the port of the application alone cuts it.",
  wrong: "ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 8000 }] }]",
  right:
    "ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 8000 }, { port: 15008 }] }]",
  check,
}
