import type { Graph } from "../graph/graph.ts"
import type { ObjectReference } from "../graph/object-reference.ts"
import { keySourceKey, keySourcesOf } from "../secrets.ts"
import { isClusterObject } from "./cluster-objects.ts"
import { mayBeMade } from "./may-be-made.ts"

/** What is known of an object: it will be there, it may be, or nothing makes it. */
export type Standing = "there" | "unknown" | "missing"

/** Kinds that operators make out of custom resources. */
const made = new Set([
  "/ConfigMap",
  "/PersistentVolumeClaim",
  "/Secret",
  "/Service",
  "/ServiceAccount",
  "apps/Deployment",
  "apps/StatefulSet",
])

/** Whether the object that a reference means will be there. */
export function standing(graph: Graph, reference: ObjectReference): Standing {
  const { group, kind, namespace, name } = reference
  if (graph.find(reference) !== undefined || graph.promised(reference) !== undefined) return "there"
  if (isClusterObject(reference)) return "there"
  if (group === "" && kind === "Namespace") return graph.hasNamespace(name) ? "there" : "missing"
  if (group === "" && keySourcesOf(graph).has(keySourceKey(kind, namespace, name))) return "there"
  if (graph.mayExist(reference)) return "unknown"
  return made.has(`${group}/${kind}`) && mayBeMade(graph, kind, namespace) ? "unknown" : "missing"
}
