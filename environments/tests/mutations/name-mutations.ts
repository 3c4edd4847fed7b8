import type { Graph } from "@supaflux/check"
import { describeResource } from "@supaflux/core"
import { changeAt, other } from "./change.ts"
import type { Mutation } from "./mutation.ts"
import { stringsIn } from "./strings-in.ts"

/** Fields of an object that name nothing: text for others, and values that helm has to render. */
const apart = new Set(["data", "stringData", "values"])

/** What objects and pods say of themselves; selectors are changed from the other end. */
const own = new Set(["metadata", "labels"])

function isSkipped(key: string | number, path: readonly unknown[]): boolean {
  return own.has(String(key)) || (path.length < 2 && apart.has(String(key)))
}

/**
 * Every string that is the name of an object of the graph, wherever it stands: so that a reference
 * shows of which no rule knows.
 */
export function nameMutations(graph: Graph, codes: readonly string[]): Mutation[] {
  const names = new Set(graph.nodes.map(({ name }) => name))
  return graph.nodes.flatMap(({ resource }) =>
    stringsIn(resource, [], isSkipped).flatMap(({ text, path }): Mutation[] =>
      names.has(text)
        ? [
            {
              sort: "Any string that is a name",
              label: `${text} in ${describeResource(resource)} at ${path.join(".")}`,
              replaced: new Map([[resource, changeAt(resource, path, () => other(text))]]),
              codes,
            },
          ]
        : [],
    ),
  )
}
