import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { perGraph } from "../graph/per-graph.ts"
import { podsOf } from "../pods.ts"
import { entriesAt, type Entry } from "../references/entries-at.ts"
import { groupAndKind } from "../references/resolve-reference.ts"
import type { LabelSelector } from "./matches-selector.ts"
import { namespacesOf } from "./namespaces-of.ts"
import { peerSelections } from "./peer-selections.ts"
import type { Selection } from "./selection.ts"
import { selectorSpecs, type SelectorSpec } from "./selector-specs.ts"

interface Monitor {
  readonly namespaceSelector?: { readonly any?: boolean; readonly matchNames?: readonly string[] }
}

function namespacesFor(graph: Graph, node: GraphNode, { elsewhere }: SelectorSpec): string[] {
  const own = node.namespace === undefined ? [] : [node.namespace]
  if (elsewhere !== true) return own
  const { spec } = node.resource as { readonly spec?: Monitor }
  const { any, matchNames = [] } = spec?.namespaceSelector ?? {}
  if (any === true) return [...namespacesOf(graph).keys()]
  return matchNames.length > 0 ? [...matchNames] : own
}

/** Istio's selectors have `matchLabels` alone, which are optional, like the selector of a policy. */
function selectorOf({ value }: Entry, { labels }: SelectorSpec): LabelSelector {
  return labels === true
    ? { matchLabels: value as Readonly<Record<string, string>> }
    : (value as LabelSelector)
}

function fromSpec(graph: Graph, spec: SelectorSpec): Selection[] {
  return spec.in.flatMap((type) => {
    const { group, kind } = groupAndKind(type)
    return graph.ofKind(group, kind).flatMap((from) =>
      entriesAt(from.resource, spec.at).map((entry): Selection => ({
        from,
        path: entry.path,
        selector: selectorOf(entry, spec),
        selects: spec.selects ?? "pods",
        namespaces: namespacesFor(graph, from, spec),
      })),
    )
  })
}

/** Pods that others are to be near to; the ones to be far from may be absent. */
const affinity = "affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[]"

function fromAffinity(graph: Graph): Selection[] {
  return podsOf(graph).flatMap(({ node, namespace, spec, path }) =>
    entriesAt(spec, affinity).flatMap((term): Selection[] => {
      const { labelSelector, namespaces, namespaceSelector } = term.value as {
        readonly labelSelector?: LabelSelector
        readonly namespaces?: readonly string[]
        readonly namespaceSelector?: LabelSelector
      }
      if (labelSelector === undefined || namespaceSelector !== undefined) return []
      return [
        {
          from: node,
          path: [...path, "spec", ...term.path, "labelSelector"],
          selector: labelSelector,
          selects: "pods",
          namespaces: namespaces ?? [namespace],
        },
      ]
    }),
  )
}

/** Every place where an object of the graph chooses pods or Services by their labels. */
export const selectionsOf: (graph: Graph) => readonly Selection[] = perGraph((graph) => [
  ...selectorSpecs.flatMap((spec) => fromSpec(graph, spec)),
  ...fromAffinity(graph),
  ...peerSelections(graph),
])
