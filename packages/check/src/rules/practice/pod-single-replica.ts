import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import { replicasOf } from "../../practice/replicas-of.ts"
import { servingPods } from "../../practice/serving-pods.ts"
import type { Rule } from "../../rule.ts"

function check(graph: Graph): Problem[] {
  return [...servingPods(graph)].flatMap(({ node }): Problem[] => {
    if (replicasOf(graph, node) !== 1) return []
    return [
      {
        message: "a Service sends requests to it, and it is a single pod",
        node,
        path: ["spec", "replicas"],
        hint: "run two at least, or accept the finding with the reason why one will do",
      },
    ]
  })
}

/** What serves requests has more than one pod. */
export const podSingleReplica: Rule = {
  code: "POD_SINGLE_REPLICA",
  topic: "good practice",
  severity: "warning",
  title: "A single pod answers the requests of a Service.",
  why: "Nobody answers while its node is drained or fails, until another pod is up.",
  wrong: "replicas: 1",
  right: "replicas: 2",
  check,
}
