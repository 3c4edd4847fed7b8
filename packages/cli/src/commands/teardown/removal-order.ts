import { phaseOf } from "./phase-of.ts"
import type { SurveyedComponent } from "./survey.ts"

/** A component, and the phase that it goes in. */
export interface Removal {
  readonly component: SurveyedComponent
  readonly phase: number
}

/**
 * The order in which components go: each after all that depend on it; of those that could go next, the
 * one with the lowest phase, then the one that was applied last. Flux keeps no order when it deletes,
 * so this is the only one there is.
 *
 * @param components in the order in which they were applied
 */
export function removalOrder(components: readonly SurveyedComponent[]): Removal[] {
  const waiting = components.toReversed().map((component) => ({
    component,
    phase: phaseOf(component),
  }))
  const order: Removal[] = []
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ component }) => component.name))
    const free = waiting.filter(
      ({ component }) => !component.dependants.some((name) => names.has(name)),
    )
    const phase = Math.min(...free.map((candidate) => candidate.phase))
    const next = free.find((candidate) => candidate.phase === phase)
    if (next === undefined) throw new Error("Components wait for each other: there is no order.")
    order.push(next)
    waiting.splice(waiting.indexOf(next), 1)
  }
  return order
}
