import type { Graph } from "./graph.ts"

/** An index over a graph that is built when a rule asks for it first, once for each graph. */
export function perGraph<Index>(build: (graph: Graph) => Index): (graph: Graph) => Index {
  const built = new WeakMap<Graph, { readonly index: Index }>()
  return (graph) => {
    let entry = built.get(graph)
    if (entry === undefined) built.set(graph, (entry = { index: build(graph) }))
    return entry.index
  }
}
