import { factSets, join, meet, same, type FactSets } from "./fact-sets.ts"
import { pushTo } from "./push-to.ts"
import { runSteps, type StepRun } from "./run-steps.ts"
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

/** The facts that hold in every run when a step is begun, by the name of the step. */
function certain(
  { done }: StepRun,
  all: readonly Step[],
  sets: FactSets,
): Map<string, Uint32Array> {
  const doneByFact = new Map<string, Step[]>()
  for (const step of done) {
    for (const fact of step.gives) pushTo(doneByFact, fact, step)
  }
  const afterStep = new Map(done.map(({ name }) => [name, sets.full()]))
  /** What holds with a fact: what holds after each step that may have given it. */
  const withFact = (fact: string): Uint32Array => {
    const set = sets.full()
    for (const { name } of doneByFact.get(fact) ?? []) meet(set, afterStep.get(name) ?? set)
    return set
  }
  const before = ({ after }: Step): Uint32Array => {
    const set = sets.empty()
    for (const name of after) join(set, afterStep.get(name) ?? set)
    return set
  }
  // From "everything holds" down to what really does: one pass, and more where a fact has several givers.
  for (let changed = true; changed;) {
    changed = false
    for (const step of done) {
      const set = before(step)
      for (const fact of step.needs) join(set, withFact(fact))
      for (const fact of step.gives) sets.add(set, fact)
      if (same(set, afterStep.get(step.name) ?? set)) continue
      afterStep.set(step.name, set)
      changed = true
    }
  }
  return new Map(all.map((step) => [step.name, before(step)]))
}

/**
 * Proves for each need of each step that it holds whenever the step is begun, in every order in which
 * things can happen, or says that it does not. Exact; linear in steps and needs where each fact has
 * one giver.
 */
export function judgeOrder(steps: readonly Step[]): OrderVerdict {
  const run = runSteps(steps)
  const sets = factSets(new Set(steps.flatMap(({ needs }) => needs)))
  const begun = steps.filter(({ name }) => run.begun.has(name))
  const known = certain(run, begun, sets)
  const done = new Set(run.done)
  return {
    late: begun.flatMap(({ name, needs }) => {
      const holds = known.get(name) ?? sets.empty()
      return [...new Set(needs)]
        .filter((fact) => !sets.has(holds, fact))
        .map((fact) => ({ step: name, fact }))
    }),
    stuck: steps.filter((step) => !done.has(step)).map(({ name }) => name),
    order: run.done.map(({ name }) => name),
  }
}
