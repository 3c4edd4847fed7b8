import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"

/**
 * Namespace in which cert-manager looks for the Secrets of cluster-scoped objects: its own, unless
 * it was told otherwise.
 * @see https://cert-manager.io/docs/configuration/#cluster-resource-namespace
 */
export const clusterResourceNamespace: (graph: Graph) => string = perGraph((graph) => {
  const installer = graph.kinds.get({ apiVersion: "cert-manager.io/v1", kind: "ClusterIssuer" })
  const release = graph.units.find(
    ({ component, target }) =>
      target !== undefined && component !== undefined && component === installer?.component,
  )
  return release?.target ?? "cert-manager"
})
