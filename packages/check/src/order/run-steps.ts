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

/**
 * Runs steps until nothing more can be done.
 *
 * @param without a fact whose givers are never done: what happens then happens in some run before it
 */
export function runSteps(steps: readonly Step[], without?: string): StepRun {
  const followers = new Map<string, Step[]>()
  const needers = new Map<string, Step[]>()
  const note = (map: Map<string, Step[]>, key: string, step: Step): void => {
    const known = map.get(key)
    if (known === undefined) map.set(key, [step])
    else known.push(step)
  }
  const open = new Map<Step, { after: number; needs: number }>()
  for (const step of steps) {
    const after = new Set(step.after)
    const needs = new Set(step.needs)
    for (const name of after) note(followers, name, step)
    for (const fact of needs) note(needers, fact, step)
    open.set(step, { after: after.size, needs: needs.size })
  }
  const done: Step[] = []
  const begun = new Set<string>()
  const givenBy = new Map<string, Step>()
  const queue: Step[] = []
  const proceed = (step: Step, what: "after" | "needs" | undefined): void => {
    const rest = open.get(step)
    if (rest === undefined) return
    if (what !== undefined) rest[what] -= 1
    if (rest.after > 0) return
    begun.add(step.name)
    if (rest.needs === 0) queue.push(step)
  }
  for (const step of steps) proceed(step, undefined)
  // The queue grows while it is worked off.
  for (const step of queue) {
    if (!open.delete(step) || (without !== undefined && step.gives.includes(without))) continue
    done.push(step)
    for (const follower of followers.get(step.name) ?? []) proceed(follower, "after")
    for (const fact of step.gives) {
      if (givenBy.has(fact)) continue
      givenBy.set(fact, step)
      for (const needer of needers.get(fact) ?? []) proceed(needer, "needs")
    }
  }
  return { done, begun, givenBy }
}
