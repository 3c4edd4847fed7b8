import type { Graph } from "./graph/graph.ts"
import type { GraphNode } from "./graph/graph-node.ts"
import { perGraph } from "./graph/per-graph.ts"
import { podsOf } from "./pods.ts"
import { clusterResourceNamespace } from "./references/cluster-resource-namespace.ts"
import { entriesAt } from "./references/entries-at.ts"
import { kubernetesStoreReferences } from "./references/kubernetes-store-references.ts"
import { providerReferences } from "./references/provider-references.ts"
import type { ReferenceSpec } from "./references/reference-spec.ts"
import type { Reference, ReferenceFamily } from "./references/reference.ts"
import { groupAndKind, resolveReference } from "./references/resolve-reference.ts"
import { fluxReferences } from "./references/specs/flux-references.ts"
import { gatewayApiReferences } from "./references/specs/gateway-api-references.ts"
import { kubernetesReferences } from "./references/specs/kubernetes-references.ts"
import { platformReferences } from "./references/specs/platform-references.ts"
import { podReferences } from "./references/specs/pod-references.ts"
import { secretReferences } from "./references/specs/secret-references.ts"

const specs: readonly ReferenceSpec[] = [
  ...fluxReferences,
  ...kubernetesReferences,
  ...gatewayApiReferences,
  ...platformReferences,
  ...secretReferences,
]

function namespaceFor(graph: Graph, node: GraphNode, spec: ReferenceSpec): string | undefined {
  return spec.namespace === "cluster resources"
    ? (node.namespace ?? clusterResourceNamespace(graph))
    : node.namespace
}

function fromSpec(graph: Graph, spec: ReferenceSpec): Reference[] {
  return spec.in.flatMap((type) => {
    const { group, kind } = groupAndKind(type)
    return graph
      .ofKind(group, kind)
      .flatMap((node) =>
        entriesAt(node.resource, spec.at).flatMap(
          (entry) =>
            resolveReference(graph, node, entry, spec, namespaceFor(graph, node, spec)) ?? [],
        ),
      )
  })
}

function fromPods(graph: Graph): Reference[] {
  return podsOf(graph).flatMap((pods) =>
    podReferences.flatMap((spec) =>
      entriesAt(pods.spec, spec.at).flatMap(({ value, path }) => {
        const entry = { value, path: [...pods.path, "spec", ...path] }
        return resolveReference(graph, pods.node, entry, { ...spec, in: [] }) ?? []
      }),
    ),
  )
}

/** Every place where an object of the graph names another object, by what the reference is for. */
export const referencesOf: (graph: Graph) => ReadonlyMap<ReferenceFamily, readonly Reference[]> =
  perGraph((graph) => {
    const all = [
      ...specs.flatMap((spec) => fromSpec(graph, spec)),
      ...fromPods(graph),
      ...providerReferences(graph),
      ...kubernetesStoreReferences(graph),
    ]
    return Map.groupBy(all, ({ family }) => family)
  })
