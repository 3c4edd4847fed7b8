import type { Graph } from "../../graph/graph.ts"
import { podsOf } from "../../pods.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import { servingPods } from "../../practice/serving-pods.ts"

function check(graph: Graph): Problem[] {
  const serving = servingPods(graph)
  return podsOf(graph).flatMap((pods): Problem[] => {
    const { node, spec, path } = pods
    const containers = spec.containers ?? []
    const probed = containers.some((container) => container["readinessProbe"] !== undefined)
    if (probed || containers.length === 0 || !serving.has(pods)) return []
    return [
      {
        message: "a Service sends requests to it, and no container has a readinessProbe",
        node,
        path: [...path, "spec", "containers"],
        hint: "add a readinessProbe that asks what the Service is for",
      },
    ]
  })
}

/** Pods behind a Service say when they are ready. */
export const probeMissing: Rule = {
  code: "PROBE_MISSING",
  topic: "good practice",
  severity: "warning",
  title: "Pods behind a Service have no readiness probe.",
  why: "They get requests as soon as their process starts, and go on getting them when it hangs: each rollout drops some.",
  wrong: "containers: [{ name: web, ports: [{ containerPort: 8080 }] }]",
  right:
    "containers: [{ name: web, ports: [{ name: http, containerPort: 8080 }], readinessProbe: { httpGet: { path: /ready, port: http } } }]",
  check,
}
