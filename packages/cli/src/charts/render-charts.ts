import type { RenderedChart } from "@supaflux/check"
import type { Generated } from "@supaflux/core"
import type { ChartsContext } from "./charts-context.ts"
import { renderReleases } from "./render-releases.ts"
import { resourcesOf } from "./resources-of.ts"

/** Renders the charts of an environment's HelmReleases, those that are at hand, by their identity. */
export async function renderCharts(
  generated: Generated,
  context: ChartsContext,
): Promise<ReadonlyMap<string, RenderedChart>> {
  return renderReleases(resourcesOf(generated), generated.composition.kinds, context)
}
