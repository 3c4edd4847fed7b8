import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { labelIndex, type LabelIndex } from "./label-index.ts"
import type { Labels } from "./matches-selector.ts"

/** A Service with its labels. */
export interface LabelledService {
  readonly node: GraphNode
  readonly namespace: string
  readonly labels: Labels
}

/** Every Service of the graph, by label. */
export const servicesByLabel: (graph: Graph) => LabelIndex<LabelledService> = perGraph((graph) =>
  labelIndex(
    graph.ofKind("", "Service").flatMap((node): LabelledService[] => {
      const { namespace, resource } = node
      return namespace === undefined
        ? []
        : [{ node, namespace, labels: resource.metadata?.labels ?? {} }]
    }),
  ),
)
