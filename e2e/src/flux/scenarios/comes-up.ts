import type { Report } from "../../report.ts"
import { whenReady, type FluxCluster } from "../flux-cluster.ts"
import { orderProblems } from "../order-problems.ts"
import { predictedOrder } from "../predicted-order.ts"

/**
 * From nothing to all: every Kustomization becomes ready, in the order that the wiring check predicts.
 *
 * @returns names of the Kustomizations
 */
export async function comesUp(cluster: FluxCluster, report: Report): Promise<readonly string[]> {
  const { environment, commit } = cluster.platform
  const predicted = await predictedOrder(environment)
  const names = [...predicted.keys()]
  const problems = await whenReady(cluster, ["flux-system", ...names], commit, 600)
  report.check(`${environment}: all ${names.length} Kustomizations become ready`, problems)

  const seen = cluster.observation.seen()
  const wave = (name: string): number => predicted.get(name)?.wave ?? Infinity
  const ready = (name: string): number => seen.get(name)?.ready ?? Infinity
  report.note("predicted wave, observed to be ready after, component")
  for (const name of names.toSorted((a, b) => wave(a) - wave(b) || ready(a) - ready(b))) {
    const seconds = seen.get(name)?.seconds.toFixed(1) ?? "never"
    report.note(`  ${String(wave(name)).padStart(2)}  ${seconds.padStart(6)} s  ${name}`)
  }
  report.check(
    `${environment}: each began only when all that is predicted to come before it was ready`,
    orderProblems(predicted, seen),
  )
  return names
}
