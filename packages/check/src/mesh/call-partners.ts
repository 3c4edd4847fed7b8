import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { callsOf } from "./calls-of.ts"
import { isAmbient } from "./is-ambient.ts"
import { meshOf } from "./mesh.ts"

type Namespaces = ReadonlyMap<GraphNode, ReadonlySet<string>>

/** Namespaces that are called through the mesh, or that call. */
export interface CallPartners {
  /** Whose pods call the pods of an object. */
  readonly Ingress: Namespaces
  /** Whose pods the pods of an object call. */
  readonly Egress: Namespaces
}

function add(map: Map<GraphNode, Set<string>>, node: GraphNode, namespace: string): void {
  map.set(node, (map.get(node) ?? new Set()).add(namespace))
}

/** With whom the pods of each object talk through the mesh, as far as it is known. */
export const callPartners: (graph: Graph) => CallPartners = perGraph((graph) => {
  const [Ingress, Egress] = [new Map<GraphNode, Set<string>>(), new Map<GraphNode, Set<string>>()]
  for (const { caller, by, pods } of callsOf(graph)) {
    const through = caller.meshed === true && isAmbient(meshOf(graph), pods) === true
    if (!through || caller.namespace === undefined) continue
    add(Ingress, pods.node, caller.namespace)
    if (by !== undefined) add(Egress, by, pods.namespace)
  }
  return { Ingress, Egress }
})
