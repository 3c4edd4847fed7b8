import type { Unit } from "../graph/unit.ts"
import { factSets, join } from "./fact-sets.ts"
import type { OrderModel } from "./order-model.ts"
import { pushTo } from "./push-to.ts"
import type { SimulatedRun } from "./simulated-run.ts"
import type { Step } from "./step.ts"

/** The step that gives each fact, of those that one step alone gives. */
function onlyGivers(steps: readonly Step[]): ReadonlyMap<string, string> {
  const givers = new Map<string, string[]>()
  for (const { name, gives } of steps) for (const fact of gives) pushTo(givers, fact, name)
  return new Map(
    [...givers].flatMap(([fact, [first = "", ...others]]) =>
      others.length === 0 ? [[fact, first]] : [],
    ),
  )
}

/** The units that are ready in every run before a unit is begun. */
export function unitsBefore(
  { steps, verdict }: Pick<OrderModel, "steps" | "verdict">,
  { readied, begun }: SimulatedRun,
): ReadonlyMap<Unit, readonly Unit[]> {
  const byName = new Map(steps.map((step) => [step.name, step]))
  const givers = onlyGivers(steps)
  const sets = factSets(new Set(readied.keys()))
  const ready = new Map<string, Uint32Array>()
  const result = new Map<Unit, readonly Unit[]>()
  for (const name of verdict.order) {
    const { after = [], needs = [] } = byName.get(name) ?? {}
    const set = sets.empty()
    for (const each of after) join(set, ready.get(each) ?? set)
    const unit = begun.get(name)
    if (unit !== undefined) {
      const units = [...readied].flatMap(([step, on]) => (sets.has(set, step) ? [on] : []))
      result.set(unit, units)
    }
    for (const fact of needs) join(set, ready.get(givers.get(fact) ?? "") ?? set)
    if (readied.has(name)) sets.add(set, name)
    ready.set(name, set)
  }
  return result
}
