import { check, environmentGraph, type CheckFinding, type Graph } from "@supaflux/check"
import type { Generated } from "@supaflux/core"
import type { ChartsContext } from "./charts/charts-context.ts"
import { renderCharts } from "./charts/render-charts.ts"

/** An environment after the wiring check. */
export interface Checked {
  readonly findings: readonly CheckFinding[]
  /** Undefined when the environment was not checked. */
  readonly graph: Graph | undefined
}

/**
 * The wiring check of an environment that the core found nothing wrong with; nothing otherwise: what
 * does not hold by itself cannot hold together.
 *
 * @param path the environment's folder from the project's root
 */
export async function checkGenerated(
  generated: Generated,
  path: string,
  context: ChartsContext,
): Promise<Checked> {
  const { composition, delivered, rendered } = generated
  if (rendered === undefined) return { findings: [], graph: undefined }
  const charts = await renderCharts(generated, context)
  const graph = environmentGraph({ composition, delivered, path, charts })
  const { check: settings } = composition.environment
  return { findings: check(graph, settings === undefined ? {} : { settings }), graph }
}
