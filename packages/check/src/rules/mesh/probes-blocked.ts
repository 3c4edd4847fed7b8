import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { podsOf, type Pods } from "../../pods.ts"
import { isAmbient } from "../../mesh/is-ambient.ts"
import { meshOf } from "../../mesh/mesh.ts"
import { isolationOf, type NetworkPeer } from "../../mesh/network-of.ts"
import { covers } from "../../mesh/covers.ts"
import { entriesAt } from "../../references/entries-at.ts"

/** Where probes of the kubelet come from in pods of the mesh. */
const probes = "169.254.7.127"

const kinds = ["livenessProbe", "readinessProbe", "startupProbe"]
const lists = ["containers[]", "initContainers[]"]

/** Whether the kubelet asks over the network: what it runs in the container needs none. */
function isProbed({ spec }: Pods): boolean {
  return lists
    .flatMap((list) => kinds.flatMap((kind) => entriesAt(spec, `${list}.${kind}`)))
    .some(({ value }) =>
      ["httpGet", "tcpSocket", "grpc"].some((key) => key in (value as Readonly<object>)),
    )
}

function letsIn({ ipBlock }: NetworkPeer): boolean {
  const { cidr, except = [] } = ipBlock ?? {}
  return cidr !== undefined && covers(cidr, probes) && !except.some((each) => covers(each, probes))
}

function check(graph: Graph): Problem[] {
  const told = new Set<string>()
  return podsOf(graph).flatMap((pods): Problem[] => {
    if (isAmbient(meshOf(graph), pods) !== true || !isProbed(pods)) return []
    const { by, rules } = isolationOf(graph, pods, "Ingress")
    const [node] = by
    const key = `${node?.namespace ?? ""}/${node?.name ?? ""}`
    if (node === undefined || told.has(key)) return []
    if (rules.some(({ peers }) => peers.length === 0 || peers.some(letsIn))) return []
    told.add(key)
    return [
      {
        message: `closes the ${pods.node.kind} ${pods.namespace}/${pods.node.name} to the probes of the kubelet, which come from ${probes} in the mesh`,
        node,
        path: ["spec", "podSelector"],
        hint: `let in the ipBlock ${probes}/32`,
      },
    ]
  })
}

/** NetworkPolicies let the probes of pods of the mesh through. */
export const probesBlocked: Rule = {
  code: "MESH_PROBES_BLOCKED",
  topic: "mesh",
  severity: "error",
  title: "NetworkPolicies keep the kubelet's probes away from pods of the mesh.",
  why: "The node agent of the mesh rewrites the address that probes come from to 169.254.7.127, which no rule about the node lets in: the pods are never ready, or are restarted for ever.",
  wrong: "ingress: [{ from: [{ podSelector: {} }] }]",
  right: "ingress: [{ from: [{ podSelector: {} }, { ipBlock: { cidr: 169.254.7.127/32 } }] }]",
  check,
}
