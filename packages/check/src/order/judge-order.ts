import { factSets, join, meet, same, type FactSets } from "./fact-sets.ts"
import { pushTo } from "./push-to.ts"
import { runSteps } from "./run-steps.ts"
import type { Step } from "./step.ts"

/** A need that does not hold in every run when its step is begun. */
export interface LateNeed {
  readonly step: string
  readonly fact: string
}

/** What is true of every run of some steps, in whatever order they happen. */
export interface OrderVerdict {
  /** Needs that some run begins without. */
  readonly late: readonly LateNeed[]
  /** Steps that no run ever does: they wait for each other, or for a fact that nothing gives. */
  readonly stuck: readonly string[]
  /** The other steps, in an order in which they can be done. */
  readonly order: readonly string[]
}

/** The facts that hold in every run, by the step that they hold after. */
type Holding = Map<string, Uint32Array>

function before({ after }: Step, holding: Holding, sets: FactSets): Uint32Array {
  const set = sets.empty()
  for (const name of after) join(set, holding.get(name) ?? set)
  return set
}

/** Adds what holds with a fact: what holds after each step that may have given it. */
function addFact(
  set: Uint32Array,
  givers: readonly Step[],
  holding: Holding,
  sets: FactSets,
): void {
  const [only, ...others] = givers
  if (only === undefined) return
  if (others.length === 0) return join(set, holding.get(only.name) ?? set)
  const common = sets.full()
  for (const { name } of givers) meet(common, holding.get(name) ?? common)
  join(set, common)
}

/** The facts that hold after each step that is done, in every run. */
function holdingAfter(done: readonly Step[], sets: FactSets): Holding {
  const givers = new Map<string, Step[]>()
  for (const step of done) for (const fact of step.gives) pushTo(givers, fact, step)
  const after = (step: Step, holding: Holding): Uint32Array => {
    const [only = "", ...others] = step.after
    const shared = holding.get(only)
    // Most steps change nothing: they share the set of the one before.
    if (shared !== undefined && others.length + step.needs.length + step.gives.length === 0) {
      return shared
    }
    const set = before(step, holding, sets)
    for (const fact of step.needs) addFact(set, givers.get(fact) ?? [], holding, sets)
    for (const fact of step.gives) sets.add(set, fact)
    return set
  }
  const holding: Holding = new Map()
  const several = [...givers.values()].some(({ length }) => length > 1)
  // A giver may come after who needs its fact, where another gave it: from "everything holds" down to
  // what really does.
  if (several) for (const { name } of done) holding.set(name, sets.full())
  for (let changed = true; changed;) {
    changed = false
    for (const step of done) {
      const set = after(step, holding)
      changed ||= several && !same(set, holding.get(step.name) ?? set)
      holding.set(step.name, set)
    }
  }
  return holding
}

/**
 * Proves for each need of each step that it holds whenever the step is begun, in every order in which
 * things can happen, or says that it does not. Exact; one pass over the steps where each fact has one
 * giver.
 */
export function judgeOrder(steps: readonly Step[]): OrderVerdict {
  const { done, begun } = runSteps(steps)
  const sets = factSets(new Set(steps.flatMap(({ needs }) => needs)))
  const holding = holdingAfter(done, sets)
  const finished = new Set(done)
  return {
    late: steps.flatMap((step) => {
      if (step.needs.length === 0 || !begun.has(step.name)) return []
      const holds = before(step, holding, sets)
      return [...new Set(step.needs)]
        .filter((fact) => !sets.has(holds, fact))
        .map((fact) => ({ step: step.name, fact }))
    }),
    stuck: steps.filter((step) => !finished.has(step)).map(({ name }) => name),
    order: done.map(({ name }) => name),
  }
}
