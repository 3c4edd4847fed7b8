import type { Resource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"
import type { Labels } from "../../selectors/matches-selector.ts"
import { podsByLabel } from "../../selectors/pods-by-label.ts"
import { portNames } from "../../selectors/port-names.ts"

interface Service extends Resource {
  readonly spec?: {
    readonly selector?: Labels
    readonly ports?: readonly { readonly targetPort?: number | string }[]
  }
}

function check(graph: Graph): Problem[] {
  return graph.ofKind("", "Service").flatMap((node): Problem[] => {
    const { selector, ports = [] } = (node.resource as Service).spec ?? {}
    const named = ports.flatMap(({ targetPort }, index) =>
      typeof targetPort === "string" ? [{ targetPort, index }] : [],
    )
    if (selector === undefined || named.length === 0) return []
    const pods = podsByLabel(graph).matching(node.namespace ?? "", { matchLabels: selector })
    if (pods.length === 0) return []
    const names = new Set(pods.flatMap(portNames))
    return named.flatMap(({ targetPort, index }): Problem[] => {
      if (names.has(targetPort)) return []
      const list = [...names].join(", ")
      return [
        {
          message: `sends requests to the port ${targetPort} of its pods, which have ${list || "no named port"}`,
          node,
          path: ["spec", "ports", index, "targetPort"],
          hint: "name a port of a container, as its `ports` have it",
        },
      ]
    })
  })
}

/** Named ports that Services send requests to are ports of their pods. */
export const serviceTargetPortMissing: Rule = {
  code: "SERVICE_TARGET_PORT_MISSING",
  topic: "references",
  severity: "error",
  title: "A Service sends requests to a named port that none of its pods has.",
  why: "The Service has no endpoints on that port: requests are refused although the pods are healthy.",
  wrong: "targetPort: htp",
  right: "targetPort: http",
  check,
}
