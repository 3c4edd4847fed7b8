import type { Graph } from "../graph/graph.ts"
import type { Pods } from "../pods.ts"
import type { Caller } from "./caller.ts"
import { isAmbient } from "./is-ambient.ts"
import { meshOf } from "./mesh.ts"

/** Pods as callers: by their service account. */
export function callerOf(graph: Graph, pods: Pods): Caller {
  const { namespace, spec } = pods
  return {
    namespace,
    serviceAccount: spec.serviceAccountName ?? "default",
    meshed: isAmbient(meshOf(graph), pods),
  }
}
