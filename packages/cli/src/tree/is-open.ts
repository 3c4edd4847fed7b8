import type { CheckFinding, Graph } from "@supaflux/check"
import { describeResource } from "@supaflux/core"

/** What stands at a path, or nearest around it. */
function at(value: unknown, path: readonly (string | number)[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== "object" || found === null || !(key in found)) break
    found = (found as Readonly<Record<string | number, unknown>>)[key]
  }
  return found
}

/**
 * Whether a finding is about a value that holds variables whose values are not in the tree: then it
 * cannot be judged. That a variable is not defined can.
 */
export function isOpen(graph: Graph): (finding: CheckFinding) => boolean {
  const byName = Map.groupBy(graph.nodes, ({ resource }) => describeResource(resource))
  return ({ code, where: { resource, path } }) => {
    if (code === "VARIABLE_UNDEFINED" || path === undefined) return false
    return (byName.get(resource ?? "") ?? []).some((node) =>
      (JSON.stringify(at(node.resource, path)) ?? "").includes("${"),
    )
  }
}
