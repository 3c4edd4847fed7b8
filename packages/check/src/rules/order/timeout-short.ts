import type { Graph } from "../../graph/graph.ts"
import type { Unit } from "../../graph/unit.ts"
import { specOf, type KustomizationSpec } from "../../order/flux-specs.ts"
import { formatSeconds, secondsOf } from "../../order/duration.ts"
import { impliesReady } from "../../order/implied-ready.ts"
import { childUnits } from "../../order/child-units.ts"
import { releaseSeconds } from "../../order/release-seconds.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

/** Seconds that a Kustomization may take: by default half a minute less than its interval, which is at least that long. */
function limitOf(unit: Unit): number | undefined {
  const { timeout, interval } = specOf<KustomizationSpec>(unit.object)
  if (timeout !== undefined) return secondsOf(timeout)
  const between = secondsOf(interval ?? "")
  return between === undefined ? undefined : Math.max(30, between - 30)
}

/** Seconds that a Kustomization was given: one that has its limit by default is not expected to take so long. */
function givenSeconds(unit: Unit): number {
  const { timeout } = specOf<KustomizationSpec>(unit.object)
  return (timeout === undefined ? undefined : secondsOf(timeout)) ?? 0
}

/** Seconds until the last of some units has come up or given up, each after those that it depends on. */
function secondsUntil(unit: Unit, among: ReadonlySet<Unit>, path: readonly Unit[] = []): number {
  if (path.includes(unit)) return 0
  const own = unit.type === "helm-release" ? releaseSeconds(unit) : givenSeconds(unit)
  const before = unit.dependsOn
    .filter((on) => among.has(on))
    .map((on) => secondsUntil(on, among, [...path, unit]))
  return own + Math.max(0, ...before)
}

/** The unit that takes the longest of some, and its seconds. */
function slowest(
  units: readonly Unit[],
): { readonly unit: Unit; readonly seconds: number } | undefined {
  const among = new Set(units)
  return units
    .map((unit) => ({ unit, seconds: secondsUntil(unit, among) }))
    .filter(({ seconds }) => Number.isFinite(seconds))
    .reduce<{ unit: Unit; seconds: number } | undefined>(
      (worst, each) => (worst !== undefined && worst.seconds >= each.seconds ? worst : each),
      undefined,
    )
}

function check(graph: Graph): Problem[] {
  const children = childUnits(graph)
  return graph.units.flatMap((unit): Problem[] => {
    const limit =
      unit.type === "kustomization" && unit.object !== undefined ? limitOf(unit) : undefined
    if (limit === undefined) return []
    const worst = slowest(
      (children.get(unit) ?? []).filter(
        ({ object }) => object !== undefined && impliesReady(graph, unit, object),
      ),
    )
    if (worst === undefined || worst.seconds < limit) return []
    // By hand, five minutes each is what everybody writes; what takes all of them has failed anyway.
    if (!graph.declared && worst.seconds === limit) return []
    const { timeout } = specOf<KustomizationSpec>(unit.object)
    const given = timeout === undefined ? "by default, from its interval" : "by its timeout"
    return [
      {
        message: `gives up after ${formatSeconds(limit)} (${given}), but waits for ${worst.unit.label}, which may take ${formatSeconds(worst.seconds)} with all its retries and what it depends on`,
        node: unit.object,
        path: ["spec", timeout === undefined ? "interval" : "timeout"],
        hint: `set a timeout longer than ${formatSeconds(worst.seconds)}`,
      },
    ]
  })
}

/** What waits, waits longer than what it waits for. */
export const timeoutShort: Rule = {
  code: "ORDER_TIMEOUT_SHORT",
  topic: "order",
  severity: "error",
  title: "A Kustomization gives up before what it waits for has come up or failed.",
  why: "It reports a failure while the release is still being installed or tried again, and so does everything that depends on it; alerts ring for a platform that is coming up. A HelmRelease takes its timeout for each try, and as long for its tests.",
  wrong:
    "timeout: 5m in a Kustomization with a HelmRelease with timeout: 5m and install.remediation.retries: 3",
  right: "timeout: 21m",
  check,
}
