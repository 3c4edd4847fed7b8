import { knownVariables, type KnownVariables } from "../../flux/known-variables.ts"
import { stringsIn } from "../../flux/strings-in.ts"
import { substitutions } from "../../flux/substitutions.ts"
import type { Graph } from "../../graph/graph.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

const optOut = "kustomize.toolkit.fluxcd.io/substitute"

function isLeftAlone({ resource: { metadata } }: GraphNode): boolean {
  return metadata?.labels?.[optOut] === "disabled" || metadata?.annotations?.[optOut] === "disabled"
}

const escape = `write $\${…} to keep it, or label the object ${optOut}: disabled`

function problemsIn(node: GraphNode, { names, open }: KnownVariables, by: string): Problem[] {
  return stringsIn(node.resource).flatMap(([text, path]): Problem[] => {
    if (!text.includes("${")) return []
    const { variables, malformed } = substitutions(text)
    if (malformed !== undefined) {
      const message = `${by} cannot replace the variable in ${JSON.stringify(malformed)}: it is no expression that Flux can read`
      return [{ message, node, path, hint: escape }]
    }
    const missing = new Set(
      variables.flatMap(({ variable, hasDefault }) =>
        hasDefault || names.has(variable) || open ? [] : [variable],
      ),
    )
    return [...missing].map((variable) => ({
      message: `${by} replaces \${${variable}}, which nothing defines`,
      node,
      path,
      hint: `define it in postBuild, give it a default (\${${variable}:=…}), or ${escape}`,
    }))
  })
}

function check(graph: Graph): Problem[] {
  return graph.units.flatMap((unit) => {
    if (unit.type !== "kustomization" || unit.object === undefined) return []
    const variables = knownVariables(graph, unit.object)
    if (variables === undefined) return []
    return unit.nodes
      .filter((node) => !isLeftAlone(node))
      .flatMap((node) => problemsIn(node, variables, unit.label))
  })
}

/** What looks like a variable to Flux is one. */
export const variableUndefined: Rule = {
  code: "VARIABLE_UNDEFINED",
  topic: "flux",
  severity: "error",
  title: "A Kustomization replaces a variable that nothing defines.",
  why: "Since Flux 2.9 the whole Kustomization fails; before, the text was silently emptied. It also hits what was meant for others: shell scripts, dashboards, configuration with ${env:TOKEN}.",
  wrong: "postBuild: { substitute: { domain: example.com } } and a ConfigMap with ${interval}",
  right:
    "$${interval} in the ConfigMap, or ${interval:=1m}, or the label kustomize.toolkit.fluxcd.io/substitute: disabled",
  check,
}
