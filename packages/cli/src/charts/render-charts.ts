import type { RenderedChart } from "@supaflux/check"
import type { Generated } from "@supaflux/core"
import type { ChartsContext } from "./charts-context.ts"
import { renderReleases } from "./render-releases.ts"
import { resourcesOf } from "./resources-of.ts"

/** The repository that the delivery engine fetches, which is the project. */
function ownRepositories({ composition }: Generated): ReadonlySet<string> {
  const { objects = [] } = composition.environment.delivery?.provides ?? {}
  return new Set(
    objects
      .filter(({ kind }) => kind === "GitRepository")
      .map(({ metadata }) => `${metadata?.namespace ?? ""}/${metadata?.name ?? ""}`),
  )
}

/** Renders the charts of an environment's HelmReleases, those that are at hand, by their identity. */
export async function renderCharts(
  generated: Generated,
  context: ChartsContext,
): Promise<ReadonlyMap<string, RenderedChart>> {
  const { kinds } = generated.composition
  const own = ownRepositories(generated)
  return renderReleases(resourcesOf(generated), kinds, { ...context, own })
}
