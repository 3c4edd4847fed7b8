import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import type { Labels } from "./matches-selector.ts"

/** A namespace that a unit declares. */
export interface NamespaceLabels {
  readonly name: string
  /** Its labels, with the one that the API server adds. */
  readonly labels: Labels
}

/**
 * Every namespace of the graph by its name, with its labels.
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name
 */
export const namespacesOf: (graph: Graph) => ReadonlyMap<string, NamespaceLabels> = perGraph(
  (graph) =>
    new Map(
      graph.ofKind("", "Namespace").map(({ name, resource }) => {
        const labels = { ...resource.metadata?.labels, "kubernetes.io/metadata.name": name }
        return [name, { name, labels }]
      }),
    ),
)
