import type { Resource } from "@supaflux/core"
import type { GraphNode } from "../../graph/graph-node.ts"
import type { Mesh } from "../mesh.ts"
import type { MeshModel, ModelPeer, ModelPolicy, ModelRule, Place } from "./mesh-model.ts"

function resourceOf(kind: string, place: Place, index: number, rest: object): Resource {
  const { namespace, selects, attached, dryRun } = place
  const annotations = dryRun === true ? { annotations: { "istio.io/dry-run": "true" } } : {}
  const target = { group: "gateway.networking.k8s.io", kind: "Gateway", name: "waypoint" }
  const spec = {
    ...(selects === undefined ? {} : { selector: { matchLabels: { app: selects } } }),
    ...(attached === true ? { targetRefs: [target] } : {}),
    ...rest,
  }
  const metadata = { name: `n${index}`, namespace, ...annotations }
  return { apiVersion: "security.istio.io/v1", kind, metadata, spec } as Resource
}

function nodeOf(resource: Resource): GraphNode {
  const { kind, metadata } = resource
  const { name = "", namespace } = metadata ?? {}
  return { resource, group: "security.istio.io", kind, name, namespace } as unknown as GraphNode
}

function ruleOf({ from, to, when }: ModelRule) {
  return {
    ...(from === undefined ? {} : { from: from.map((source) => ({ source })) }),
    ...(to === undefined ? {} : { to: to.map((operation) => ({ operation })) }),
    ...(when === undefined ? {} : { when }),
  }
}

/** A policy of a model as an object. */
export function policyFrom({ place, action, rules }: ModelPolicy, index: number): Resource {
  const said = action === undefined ? {} : { action }
  return resourceOf("AuthorizationPolicy", place, index, { ...said, rules: rules.map(ruleOf) })
}

function peerFrom({ place, mode, ports }: ModelPeer, index: number): Resource {
  const levels = ports === undefined ? {} : { [ports.port]: { mode: ports.mode } }
  const portLevelMtls = ports === undefined ? {} : { portLevelMtls: levels }
  return resourceOf("PeerAuthentication", place, index, { mtls: { mode }, ...portLevelMtls })
}

function byNamespace(resources: readonly Resource[]) {
  return Map.groupBy(resources.map(nodeOf), ({ namespace }) => namespace ?? "")
}

/** A model as the objects that a graph would have. */
export function meshFrom({ policies, peers, joins = "ambient" }: MeshModel): Mesh {
  const labels: Readonly<Record<string, string>> =
    joins === "nothing" ? {} : { "istio.io/dataplane-mode": joins }
  return {
    rootNamespace: "istio-system",
    trustDomain: "cluster.local",
    namespaces: new Map(joins === "undeclared" ? [] : [["app", { labels }]]),
    policies: byNamespace(policies.map(policyFrom)),
    peers: byNamespace(peers.map(peerFrom)),
  }
}
