import type { Unit } from "../graph/unit.ts"
import type { Step } from "./step.ts"

/**
 * The shortest way from a step back to the readiness of units that it waits for.
 *
 * @returns the units whose readiness is waited for on the way, the wanted one last; undefined where
 * nothing waits for it
 */
export function readyPaths(
  steps: readonly Step[],
  units: readonly Unit[],
  from: string,
): (unit: Unit) => readonly Unit[] | undefined {
  const byName = new Map(steps.map((step) => [step.name, step]))
  const readied = new Map(units.map((unit) => [`${unit.label} ready`, unit]))
  const reachedFrom = new Map<string, string | undefined>([[from, undefined]])
  // The map grows while it is gone through: nearest first.
  for (const [name] of reachedFrom) {
    for (const before of byName.get(name)?.after ?? []) {
      if (!reachedFrom.has(before)) reachedFrom.set(before, name)
    }
  }
  return (unit) => {
    const path: Unit[] = []
    let at: string | undefined = `${unit.label} ready`
    if (!reachedFrom.has(at)) return undefined
    for (; at !== undefined; at = reachedFrom.get(at)) {
      const on = readied.get(at)
      if (on !== undefined) path.unshift(on)
    }
    return path
  }
}
