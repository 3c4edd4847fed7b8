import type { Report } from "../../report.ts"
import { waitUntil } from "../../sandbox/wait-until.ts"
import { whenReady, type FluxCluster } from "../flux-cluster.ts"
import { orderProblems } from "../order-problems.ts"
import { predictedOrder } from "../predicted-order.ts"
import { turnedRound } from "../turned-round.ts"

const kustomization = "Kustomization flux-system/"

/**
 * From nothing to all: every Kustomization and every HelmRelease becomes ready, in the order that the wiring check
 * predicts.
 *
 * @returns names of the Kustomizations
 */
export async function comesUp(cluster: FluxCluster, report: Report): Promise<readonly string[]> {
  const { environment, commit } = cluster.platform
  const predicted = await predictedOrder(environment)
  const units = [...predicted.keys()]
  const names = units
    .filter((unit) => unit.startsWith(kustomization))
    .map((unit) => unit.slice(kustomization.length))
  const problems = await whenReady(cluster, ["flux-system", ...names], commit, 600)
  report.check(`${environment}: all ${names.length} Kustomizations become ready`, problems)

  const seen = cluster.observation.seen()
  // Two watches tell of them: that of the releases may be a little behind.
  await waitUntil({ what: "all is seen", timeout: 5 }, () =>
    units.every((unit) => seen.has(unit)),
  ).catch(() => undefined)
  const wave = (unit: string): number => predicted.get(unit)?.wave ?? Infinity
  const ready = (unit: string): number => seen.get(unit)?.ready ?? Infinity
  report.note("predicted wave, observed to be ready after, what")
  for (const unit of units.toSorted((a, b) => wave(a) - wave(b) || ready(a) - ready(b))) {
    const seconds = seen.get(unit)?.seconds.toFixed(1) ?? "never"
    report.note(`  ${String(wave(unit)).padStart(2)}  ${seconds.padStart(6)} s  ${unit}`)
  }
  const releases = units.length - names.length
  report.check(
    `${environment}: each of ${names.length} Kustomizations and ${releases} HelmReleases began only when all that is predicted to come before it was ready`,
    orderProblems(predicted, seen),
  )
  const wrong = turnedRound(predicted)
  const refuted = orderProblems(wrong, seen).length
  const claims = [...wrong.values()].flatMap(({ after }) => after).length
  report.check(
    `mutant: the prediction turned round is refuted in each of its ${claims} claims`,
    claims > 0 && refuted === claims ? [] : [`${refuted} of ${claims} are refuted`],
  )
  return names
}
