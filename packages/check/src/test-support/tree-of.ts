import type { Resource } from "@supaflux/core"
import type { Graph } from "../graph/graph.ts"
import { treeGraph } from "../graph/tree-graph.ts"
import type { UnitDraft } from "../graph/unit-draft.ts"

const kustomization = {
  group: "kustomize.toolkit.fluxcd.io",
  kind: "Kustomization",
  scope: "Namespaced",
} as const

/** The graph of a tree by hand: what bootstrap applies, then further units. */
export function treeOf(
  resources: readonly Resource[],
  more: Partial<UnitDraft> = {},
  others: readonly UnitDraft[] = [],
): Graph {
  const placed = resources.map((resource) => ({ resource, where: {} }))
  const units = [{ placed, ...more }, ...others]
  return treeGraph({ name: "tree", units, charts: new Map(), builtin: { crds: [kustomization] } })
}
