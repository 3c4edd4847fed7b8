import type { Graph } from "../../graph/graph.ts"
import { podsOf, type Container } from "../../pods.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

interface Resources {
  readonly requests?: Readonly<Record<string, unknown>>
  readonly limits?: Readonly<Record<string, unknown>>
}

/** What a container does not say. A limit is a request too; one of cpu only slows it down. */
function missingIn({ resources = {} }: Container & { readonly resources?: Resources }): string[] {
  const { requests = {}, limits = {} } = resources
  const asked = (name: string) => requests[name] ?? limits[name]
  return [
    ...(asked("cpu") === undefined ? ["requests.cpu"] : []),
    ...(asked("memory") === undefined ? ["requests.memory"] : []),
    ...(limits["memory"] === undefined ? ["limits.memory"] : []),
  ]
}

function check(graph: Graph): Problem[] {
  const defaulted = new Set(graph.ofKind("", "LimitRange").map(({ namespace }) => namespace))
  return podsOf(graph).flatMap(({ node, namespace, spec, path }) =>
    (spec.containers ?? []).flatMap((container, index): Problem[] => {
      const missing = defaulted.has(namespace) ? [] : missingIn(container)
      if (missing.length === 0) return []
      return [
        {
          message: `the container ${container.name ?? String(index)} has no ${missing.join(", ")}`,
          node,
          path: [...path, "spec", "containers", index, "resources"],
          hint: "say what it needs, and the memory at which it is to be ended",
        },
      ]
    }),
  )
}

/** Containers say what they need. */
export const resourcesMissing: Rule = {
  code: "RESOURCES_MISSING",
  topic: "good practice",
  severity: "warning",
  title:
    "A container does not say what it needs of processor and memory, or has no limit of memory.",
  why: "The scheduler puts it on nodes that are full, autoscalers have nothing to compare with, and one leak of memory takes the other pods of the node down.",
  wrong: "resources: {}",
  right: "resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 256Mi } }",
  check,
}
