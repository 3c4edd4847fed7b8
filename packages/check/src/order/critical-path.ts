import type { Unit } from "../graph/unit.ts"
import type { SimulatedRun } from "./simulated-run.ts"

/** A step of the run, and the one that it waited for longest. */
interface Timed {
  readonly end: number
  readonly unit: Unit | undefined
  readonly reason: Timed | undefined
}

function latest(all: readonly Timed[]): Timed | undefined {
  return all.reduce<Timed | undefined>(
    (last, each) => (last === undefined || each.end > last.end ? each : last),
    undefined,
  )
}

/**
 * The units that decide when the last one is ready, from the first on.
 *
 * @param seconds what a unit takes by itself
 */
export function criticalPath(
  { causes, readied }: SimulatedRun,
  seconds: (unit: Unit) => number,
): readonly Unit[] {
  const timed = new Map<string, Timed>()
  for (const [step, before] of causes) {
    const reason = latest(before.flatMap((name) => timed.get(name) ?? []))
    const unit = readied.get(step)
    const end = (reason?.end ?? 0) + (unit === undefined ? 0 : seconds(unit))
    timed.set(step, { end, unit, reason })
  }
  const path: Unit[] = []
  for (let step = latest([...timed.values()]); step !== undefined; step = step.reason) {
    if (step.unit !== undefined) path.unshift(step.unit)
  }
  return path
}
