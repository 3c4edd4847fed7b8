import type { Unit } from "../graph/unit.ts"
import type { SimulatedRun } from "./simulated-run.ts"

/** The wave in which each unit is applied: one more than the last of those whose readiness it waits for. */
export function wavesOf({ causes, readied, begun }: SimulatedRun): ReadonlyMap<Unit, number> {
  const waves = new Map<string, number>()
  for (const [step, before] of causes) {
    const next = begun.has(step) ? 1 : 0
    const all = before.map((name) => (waves.get(name) ?? 0) + (readied.has(name) ? next : 0))
    waves.set(step, Math.max(0, ...all))
  }
  return new Map(
    [...begun].flatMap(([step, unit]) => {
      const wave = waves.get(step)
      return wave === undefined ? [] : [[unit, wave]]
    }),
  )
}
