import {
  declaredKind,
  kindIndex,
  kindName,
  type CustomKind,
  type KindIndex,
  type KnownKind,
  type Provides,
  type Resource,
} from "@supaflux/core"
import { buildGraph } from "./build-graph.ts"
import type { Graph } from "./graph.ts"
import type { RenderedChart } from "./rendered-chart.ts"
import type { UnitDraft } from "./unit-draft.ts"

/** What the graph of a tree of manifests is built from. */
export interface TreeGraphInput {
  /** How people call the tree: its folder. */
  readonly name: string
  /** What bootstrap applies first, then what each Kustomization applies. */
  readonly units: readonly UnitDraft[]
  /** What helm made of each HelmRelease, by the identity of the HelmRelease. */
  readonly charts: ReadonlyMap<string, RenderedChart>
  /** What the cluster and Flux have before the first unit. */
  readonly builtin: Provides
}

function rendered(charts: TreeGraphInput["charts"]): Resource[] {
  return [...charts.values()].flatMap((chart) =>
    chart.status === "rendered" ? [...chart.crds, ...chart.resources] : [],
  )
}

function treeKinds({ units, charts, builtin }: TreeGraphInput): KindIndex {
  const resources = [
    ...units.flatMap(({ placed }) => placed.map(({ resource }) => resource)),
    ...rendered(charts),
  ]
  const custom: CustomKind[] = [
    ...(builtin.crds ?? []),
    ...resources.flatMap((resource) => declaredKind(resource) ?? []),
  ]
  const known = custom.map((kind): [string, KnownKind] => [
    kindName(kind.group, kind.kind),
    { scope: kind.scope, custom: kind },
  ])
  return kindIndex(new Map(known))
}

/** A namespace on a cluster-scoped object means nothing. */
function inScope(resource: Resource, kinds: KindIndex): Resource {
  if (resource.metadata?.namespace === undefined) return resource
  if (kinds.get(resource)?.scope !== "Cluster") return resource
  const { namespace: _namespace, ...metadata } = resource.metadata
  return { ...resource, metadata }
}

/**
 * The graph of a tree of manifests that somebody wrote by hand. Nobody says what its charts bring, so
 * that less is known than of an environment: kinds that it does not define are never judged.
 */
export function treeGraph(input: TreeGraphInput): Graph {
  const { name, units, charts, builtin } = input
  const kinds = treeKinds(input)
  const drafts = units.map((unit) => ({
    ...unit,
    placed: unit.placed.map((placed) => ({ ...placed, resource: inScope(placed.resource, kinds) })),
  }))
  return buildGraph({ name, drafts, charts, kinds, builtin, declared: false })
}
