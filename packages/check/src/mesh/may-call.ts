import type { Graph } from "../graph/graph.ts"
import type { Caller } from "./caller.ts"
import { judgeCall, type Verdict } from "./judge-call.ts"
import { meshOf } from "./mesh.ts"
import type { Target } from "./target.ts"
import { mayUseWaypoint } from "./waypoint-of.ts"

/**
 * Whether somebody may call pods on a port, and which policy says so. What comes through a waypoint
 * is decided there, at layer 7, and not judged.
 *
 * @param port of the pods, not of their Service
 */
export function mayCall(graph: Graph, caller: Caller, target: Target, port: number): Verdict {
  const verdict = judgeCall(meshOf(graph), caller, target, port)
  return verdict.reason !== "outside" && mayUseWaypoint(graph, target)
    ? { ...verdict, allowed: undefined }
    : verdict
}
