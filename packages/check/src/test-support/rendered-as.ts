import { identity, type Resource, type ResourceLiteral } from "@supaflux/core"
import type { RenderedChart } from "../graph/rendered-chart.ts"

/** What helm made of the chart of a HelmRelease in the namespace `app`. */
export function renderedAs(
  release: Resource,
  resources: readonly ResourceLiteral[],
  crds: readonly ResourceLiteral[] = [],
): ReadonlyMap<string, RenderedChart> {
  const placed = { ...release, metadata: { ...release.metadata, namespace: "app" } }
  const values = { unknownValues: [], deadValues: undefined }
  const chart = { status: "rendered" as const, resources, crds, ...values }
  return new Map([[identity(placed), chart]])
}
