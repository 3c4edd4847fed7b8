import { describeResource, identity } from "@supaflux/core"
import { existence, type Known } from "./existence.ts"
import type { Graph } from "./graph.ts"
import type { GraphNode } from "./graph-node.ts"
import { linkUnits } from "./link-units.ts"
import { nodeStore, type NodeStore, type OpenUnit } from "./node-store.ts"
import { releaseUnit } from "./release-unit.ts"
import type { RenderedChart } from "./rendered-chart.ts"
import type { UnitDraft } from "./unit-draft.ts"

/** What a graph is built from. */
export interface GraphInput extends Known {
  readonly name: string
  /** The root first, then the units that Kustomizations apply. */
  readonly drafts: readonly UnitDraft[]
  /** What helm made of each HelmRelease, by the identity of the HelmRelease. */
  readonly charts: ReadonlyMap<string, RenderedChart>
}

function draftUnit(draft: UnitDraft, store: NodeStore): OpenUnit {
  const unit: OpenUnit = {
    type: "kustomization",
    label: draft.label ?? "the root",
    component: draft.component,
    object: undefined,
    target: undefined,
    nodes: [],
    chart: undefined,
    unknown: draft.unknown,
    failure: draft.failure,
    provides: draft.provides ?? {},
    requires: draft.requires ?? {},
    dependsOn: [],
  }
  for (const placed of draft.placed) store.add(unit, placed)
  return unit
}

/** Gives each unit the Kustomization that applies it. */
function adopt(drafts: ReadonlyMap<OpenUnit, UnitDraft>, nodes: readonly GraphNode[]): void {
  const byIdentity = new Map(
    nodes
      .filter(({ kind }) => kind === "Kustomization")
      .map((node) => [identity(node.resource), node]),
  )
  for (const [unit, { appliedBy }] of drafts) {
    const object = appliedBy === undefined ? undefined : byIdentity.get(appliedBy)
    if (object === undefined) continue
    unit.object = object
    unit.label = describeResource(object.resource)
  }
}

/** Builds the graph: Kustomizations with their objects, and the Helm releases among these with theirs. */
export function buildGraph(input: GraphInput): Graph {
  const { name, charts, kinds, declared } = input
  const store = nodeStore()
  const drafts = new Map(input.drafts.map((draft) => [draftUnit(draft, store), draft]))
  adopt(drafts, store.nodes)
  const releases = store
    .ofKind("helm.toolkit.fluxcd.io", "HelmRelease")
    .map((release) => releaseUnit(release, charts, kinds, store))
  const units = [...drafts.keys(), ...releases]
  linkUnits(units, drafts)
  const { nodes, find, ofKind } = store
  return { name, units, nodes, kinds, declared, find, ofKind, ...existence(units, store, input) }
}
