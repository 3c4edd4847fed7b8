import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { specOf } from "../order/flux-specs.ts"
import type { Labels } from "../selectors/matches-selector.ts"
import type { BackedUp } from "./backed-up.ts"
import { operatorVolumes } from "./operator-volumes.ts"

interface Claim {
  readonly metadata?: { readonly name?: string; readonly labels?: Labels }
}

interface StatefulSetSpec {
  readonly selector: { readonly matchLabels?: Labels }
  readonly volumeClaimTemplates: readonly Claim[]
}

const types = ["persistentvolumeclaims", "persistentvolumeclaim", "pvc"]

/** The claims of a StatefulSet have the labels of its selector beside their own. */
function ofStatefulSet(node: GraphNode): BackedUp[] {
  const { namespace } = node
  const { selector, volumeClaimTemplates = [] } = specOf<StatefulSetSpec>(node)
  if (namespace === undefined) return []
  return volumeClaimTemplates.map(({ metadata = {} }, index) => ({
    type: "volume",
    name: `${metadata.name ?? ""}-${node.name}-*`,
    node,
    path: ["spec", "volumeClaimTemplates", index],
    item: { types, namespace, labels: { ...metadata.labels, ...selector?.matchLabels } },
  }))
}

/**
 * The volumes that an environment claims, by itself and through operators. Those of charts that nobody
 * rendered are not known.
 */
export function volumesOf(graph: Graph): BackedUp[] {
  return [
    ...graph.ofKind("", "PersistentVolumeClaim").flatMap((node): BackedUp[] => {
      const { namespace, name, resource } = node
      if (namespace === undefined) return []
      const item = { types, namespace, labels: resource.metadata?.labels ?? {} }
      return [{ type: "volume", name, node, path: ["metadata", "name"], item }]
    }),
    ...graph.ofKind("apps", "StatefulSet").flatMap(ofStatefulSet),
    ...operatorVolumes(graph),
  ]
}
