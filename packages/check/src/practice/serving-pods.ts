import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import type { Pods } from "../pods.ts"
import { podsByLabel } from "../selectors/pods-by-label.ts"
import { selectionsOf } from "../selectors/selections-of.ts"

const lasting = new Set(["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"])

/** The pods that a Service sends requests to, of workloads that are there to stay. */
export const servingPods: (graph: Graph) => ReadonlySet<Pods> = perGraph((graph) => {
  const services = selectionsOf(graph).filter(
    ({ from }) => from.group === "" && from.kind === "Service",
  )
  return new Set(
    services
      .flatMap(({ namespaces, selector }) =>
        namespaces.flatMap((namespace) => podsByLabel(graph).matching(namespace, selector)),
      )
      .filter(({ node }) => lasting.has(node.kind)),
  )
})
