import { stepIndex } from "./step-index.ts"
import type { Step } from "./step.ts"

/** What happens when steps are run as far as they go. */
export interface StepRun {
  /** Steps that are done, in an order in which they can be. */
  readonly done: readonly Step[]
  /** Steps that are begun, done or not. */
  readonly begun: ReadonlySet<string>
  /** The step that gave each fact first. */
  readonly givenBy: ReadonlyMap<string, Step>
}

/** What a step still waits for. */
interface Rest {
  after: number
  needs: number
}

/**
 * Runs steps until nothing more can be done.
 *
 * @param without a fact whose givers are never done: what happens then happens in some run before it
 */
export function runSteps(steps: readonly Step[], without?: string): StepRun {
  const { followers, needers } = stepIndex(steps)
  const rests = new Map<Step, Rest>(
    steps.map((step) => [
      step,
      { after: new Set(step.after).size, needs: new Set(step.needs).size },
    ]),
  )
  const done: Step[] = []
  const begun = new Set<string>()
  const givenBy = new Map<string, Step>()
  const proceed = (step: Step, { after, needs }: Rest): void => {
    if (after > 0) return
    begun.add(step.name)
    if (needs === 0 && (without === undefined || !step.gives.includes(without))) done.push(step)
  }
  const arrive = (waiting: readonly Step[], what: keyof Rest): void => {
    for (const step of waiting) {
      const rest = rests.get(step)
      if (rest === undefined) continue
      rest[what] -= 1
      proceed(step, rest)
    }
  }
  for (const [step, rest] of rests) proceed(step, rest)
  // The list grows while it is gone through.
  for (const step of done) {
    arrive(followers.get(step.name) ?? [], "after")
    for (const fact of step.gives) {
      if (givenBy.has(fact)) continue
      givenBy.set(fact, step)
      arrive(needers.get(fact) ?? [], "needs")
    }
  }
  return { done, begun, givenBy }
}
