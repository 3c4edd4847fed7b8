import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import { perGraph } from "../../graph/per-graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { podsOf, type Pods } from "../../pods.ts"
import { callPartners } from "../../mesh/call-partners.ts"
import { isAmbient } from "../../mesh/is-ambient.ts"
import { meshOf } from "../../mesh/mesh.ts"
import { allowsPort, isolationOf, type Isolation, type NetworkRule } from "../../mesh/network-of.ts"
import { specOf } from "../../order/flux-specs.ts"
import { matchesSelector } from "../../selectors/matches-selector.ts"
import { namespacesOf } from "../../selectors/namespaces-of.ts"

/** The port of HBONE, the tunnel of the mesh. */
const hbone = 15_008

function gatewaysOfIstio(graph: Graph): GraphNode[] {
  return graph
    .ofKind("gateway.networking.k8s.io", "Gateway")
    .filter((node) => specOf<{ gatewayClassName: string }>(node).gatewayClassName === "istio")
}

/** Namespaces whose pods speak HBONE: those that joined, and for callers those of Istio's Gateways. */
const speakers: (graph: Graph) => ReadonlyMap<"Ingress" | "Egress", ReadonlySet<string>> = perGraph(
  (graph) => {
    const joined = [...namespacesOf(graph).keys()].filter(
      (namespace) => isAmbient(meshOf(graph), { namespace, labels: {} }) === true,
    )
    const gateways = gatewaysOfIstio(graph).flatMap(({ namespace }) => namespace ?? [])
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

/** Addresses may be those of pods, but for link-local ones. */
function mayBePods({ peers }: NetworkRule): boolean {
  return peers.some(({ ipBlock }) => ipBlock?.cidr?.startsWith("169.254.") === false)
}

interface CutOff {
  /** Namespaces of the mesh that are let through on some port, and not on that of the tunnel. */
  readonly named: readonly string[]
  /** Others with which the pods are known to talk. */
  readonly partners: readonly string[]
}

function cutOff(graph: Graph, pods: Pods, direction: Direction, { rules }: Isolation): CutOff {
  const meant = rules.map((rule) => ({
    names: namespacesIn(graph, pods.namespace, rule),
    tunnel: allowsPort(rule, hbone),
  }))
  const tunnelled = meant.filter(({ tunnel }) => tunnel)
  if (tunnelled.some(({ names }) => names === undefined)) return { named: [], partners: [] }
  const open = new Set(tunnelled.flatMap(({ names = [] }) => names))
  const speak = speakers(graph).get(direction)
  const closed = (name: string): boolean => speak?.has(name) === true && !open.has(name)
  const named = new Set(meant.flatMap(({ names = [] }) => names).filter(closed))
  const isKnown = !rules.some((rule) => allowsPort(rule, hbone) && mayBePods(rule))
  const talks = isKnown ? (callPartners(graph)[direction].get(pods.node) ?? []) : []
  return {
    named: [...named],
    partners: [...talks].filter((name) => closed(name) && !named.has(name)),
  }
}

const words = {
  Ingress: { way: "lets in traffic of", talks: "is called from", whence: "from" },
  Egress: { way: "lets traffic out to", talks: "calls", whence: "to" },
} as const

type Direction = keyof typeof words

function describe(direction: Direction, { named, partners }: CutOff): string {
  const { way, talks } = words[direction]
  const tunnel = "TCP 15008, which all of it comes through in the mesh"
  return [
    ...(named.length === 0
      ? []
      : [`what applies to it ${way} ${named.join(", ")}, but not ${tunnel}`]),
    ...(partners.length === 0
      ? []
      : [
          `it ${talks} ${partners.join(", ")}, and nothing that applies to it lets through ${tunnel}`,
        ]),
  ].join("; ")
}

/** Pods that istiod makes for its Gateways: their labels are known, and that they speak the tunnel. */
function gatewayPods(graph: Graph): Pods[] {
  return gatewaysOfIstio(graph).map((node) => {
    const { infrastructure } = specOf<{
      readonly infrastructure: { readonly labels?: Readonly<Record<string, string>> }
    }>(node)
    const labels = {
      ...infrastructure?.labels,
      "gateway.networking.k8s.io/gateway-name": node.name,
    }
    return { node, namespace: node.namespace ?? "", labels, spec: {}, path: [] }
  })
}

type Subject = readonly [pods: Pods, directions: readonly Direction[]]

/** Who speaks the tunnel: pods of the mesh in both directions, Gateways to those whom they call. */
function subjectsOf(graph: Graph): Subject[] {
  const ambient = podsOf(graph).filter((pods) => isAmbient(meshOf(graph), pods) === true)
  return [
    ...ambient.map((pods): Subject => [pods, ["Ingress", "Egress"]]),
    ...gatewayPods(graph).map((pods): Subject => [pods, ["Egress"]]),
  ]
}

function check(graph: Graph): Problem[] {
  const told = new Set<string>()
  return subjectsOf(graph).flatMap(([pods, directions]) => {
    return directions.flatMap((direction): Problem[] => {
      const isolation = isolationOf(graph, pods, direction)
      const [node] = isolation.by
      if (node === undefined) return []
      const cut = cutOff(graph, pods, direction, isolation)
      const names = [...cut.named, ...cut.partners]
      const key = [node.namespace, node.name, direction, ...names].join("/")
      if (names.length === 0 || told.has(key)) return []
      told.add(key)
      const whom = `${pods.node.kind} ${pods.namespace}/${pods.node.name}`
      return [
        {
          message: `closes the ${whom}: ${describe(direction, cut)}`,
          node,
          path: ["spec", "podSelector"],
          hint: `allow TCP 15008 as well, ${words[direction].whence} ${names.join(", ")}`,
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
