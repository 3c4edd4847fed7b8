import type { Resource } from "@supaflux/core"
import type { GraphNode } from "../../graph/graph-node.ts"
import type { Mesh } from "../mesh.ts"
import type { MeshModel, ModelRule, Place } from "./mesh-model.ts"

function nodeOf(kind: string, place: Place, index: number, rest: object): GraphNode {
  const { namespace, selects } = place
  const group = "security.istio.io"
  const name = `n${index}`
  const selector = selects === undefined ? {} : { selector: { matchLabels: { app: selects } } }
  const resource: Resource = { apiVersion: `${group}/v1`, kind, metadata: { name, namespace } }
  const node = { resource: { ...resource, spec: { ...selector, ...rest } }, group, kind, name }
  return { ...node, namespace } as unknown as GraphNode
}

function ruleOf({ principals, notNamespaces, ports, paths }: ModelRule) {
  const from = principals !== undefined || notNamespaces !== undefined
  const operation = { ports: ports?.map(String), ...(paths ? { paths: ["/x"] } : {}) }
  return {
    ...(from ? { from: [{ source: { principals, notNamespaces } }] } : {}),
    ...(ports !== undefined || paths ? { to: [{ operation }] } : {}),
  }
}

function byNamespace(nodes: readonly GraphNode[]) {
  return Map.groupBy(nodes, ({ namespace }) => namespace ?? "")
}

/** A model as the objects that a graph would have. */
export function meshFrom({ policies, peers, ambient }: MeshModel): Mesh {
  const joined: Readonly<Record<string, string>> = { "istio.io/dataplane-mode": "ambient" }
  return {
    rootNamespace: "istio-system",
    trustDomain: "cluster.local",
    namespaces: new Map([["app", { labels: ambient ? joined : {} }]]),
    policies: byNamespace(
      policies.map(({ place, action, rules }, index) =>
        nodeOf("AuthorizationPolicy", place, index, { action, rules: rules.map(ruleOf) }),
      ),
    ),
    peers: byNamespace(
      peers.map(({ place, mode, ports }, index) =>
        nodeOf("PeerAuthentication", place, index, {
          mtls: { mode },
          ...(ports === undefined ? {} : { portLevelMtls: { [ports.port]: { mode: ports.mode } } }),
        }),
      ),
    ),
  }
}
