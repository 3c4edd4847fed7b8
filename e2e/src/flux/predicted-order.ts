import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { environmentGraph, simulate } from "@supaflux/check"
import { generate, type Environment } from "@supaflux/core"
import { projectRoot } from "../repository/project-root.ts"

/** When a Kustomization or a HelmRelease is applied, as the wiring check predicts it. */
export interface Predicted {
  /** Number of its wave, from 0; undefined when it never is. */
  readonly wave: number | undefined
  /** Names of what is ready before it is begun, in every run. */
  readonly after: readonly string[]
}

/**
 * The cold start of an environment that the wiring check simulates: its Kustomizations and HelmReleases by
 * `HelmRelease flux-system/supabase`, in an order in which they can become ready.
 */
export async function predictedOrder(environment: string): Promise<ReadonlyMap<string, Predicted>> {
  const file = pathToFileURL(join(projectRoot, "environments", `${environment}.ts`)).href
  const loaded = (await import(file)) as { readonly default: Environment }
  const { composition, delivered } = await generate(loaded.default)
  const graph = environmentGraph({ composition, delivered, path: `generated/${environment}` })
  return new Map(simulate(graph).units.map(({ name, wave, after }) => [name, { wave, after }]))
}
