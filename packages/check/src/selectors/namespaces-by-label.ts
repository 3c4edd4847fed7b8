import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import { labelIndex } from "./label-index.ts"
import type { LabelSelector } from "./matches-selector.ts"
import { namespacesOf } from "./namespaces-of.ts"

/** Namespaces themselves are in none. */
const nowhere = ""

const indexOf = perGraph((graph) =>
  labelIndex([...namespacesOf(graph).values()].map((each) => ({ ...each, namespace: nowhere }))),
)

/** Names of the namespaces of the graph that a selector matches. */
export function namespacesByLabel(graph: Graph, selector: LabelSelector): string[] {
  return indexOf(graph)
    .matching(nowhere, selector)
    .map(({ name }) => name)
}
