import { pushTo } from "./push-to.ts"
import type { Step } from "./step.ts"

/** Who waits for what. */
export interface StepIndex {
  /** Steps by the steps that they come after. */
  readonly followers: ReadonlyMap<string, readonly Step[]>
  /** Steps by the facts that they need. */
  readonly needers: ReadonlyMap<string, readonly Step[]>
}

/** Indexes steps; one that names the same thing twice waits for it once. */
export function stepIndex(steps: readonly Step[]): StepIndex {
  const followers = new Map<string, Step[]>()
  const needers = new Map<string, Step[]>()
  for (const step of steps) {
    for (const name of new Set(step.after)) pushTo(followers, name, step)
    for (const fact of new Set(step.needs)) pushTo(needers, fact, step)
  }
  return { followers, needers }
}
