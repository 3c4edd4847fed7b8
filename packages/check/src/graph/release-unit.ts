import { describeResource, identity, type KindIndex, type Resource } from "@supaflux/core"
import type { GraphNode } from "./graph-node.ts"
import { namesOf } from "./names-of.ts"
import type { NodeStore, OpenUnit } from "./node-store.ts"
import type { RenderedChart } from "./rendered-chart.ts"

/**
 * Helm leaves the namespace of the release to whoever applies; a namespace on a cluster-scoped object,
 * which some charts write, means nothing.
 */
function inNamespace(resource: Resource, target: string | undefined, kinds: KindIndex): Resource {
  const { namespace, ...metadata } = resource.metadata ?? {}
  if ((kinds.get(resource)?.scope ?? "Namespaced") !== "Namespaced") {
    return namespace === undefined ? resource : { ...resource, metadata }
  }
  if (target === undefined || namespace !== undefined) return resource
  return { ...resource, metadata: { ...metadata, namespace: target } }
}

function whyUnknown(chart: RenderedChart | undefined): string | undefined {
  switch (chart?.status) {
    case undefined:
      return "its chart was not rendered"
    case "unknown":
      return chart.reason
    case "failed":
      return "its chart does not render"
    case "rendered":
      return undefined
  }
}

/** The unit of a HelmRelease, its objects added to the store when its chart was rendered. */
export function releaseUnit(
  release: GraphNode,
  charts: ReadonlyMap<string, RenderedChart>,
  kinds: KindIndex,
  store: NodeStore,
): OpenUnit {
  const { target } = namesOf(release)
  const chart = charts.get(identity(release.resource))
  const unknown = whyUnknown(chart)
  const unit: OpenUnit = {
    type: "helm-release",
    label: describeResource(release.resource),
    component: release.unit.component,
    object: release,
    target,
    nodes: [],
    chart,
    unknown,
    failure: undefined,
    provides: unknown === undefined ? {} : release.unit.provides,
    requires: release.unit.requires,
    dependsOn: [],
  }
  if (chart?.status !== "rendered") return unit
  for (const resource of [...chart.crds, ...chart.resources]) {
    const placed = inNamespace(resource, target, kinds)
    const where = { ...release.where, resource: describeResource(placed), inChart: true }
    store.add(unit, { resource: placed, where })
  }
  return unit
}
