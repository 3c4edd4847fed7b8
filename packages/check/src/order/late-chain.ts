import type { LateNeed } from "./judge-order.ts"
import { runSteps } from "./run-steps.ts"
import type { Step } from "./step.ts"

/**
 * The interleaving that shows a late need: the steps that are done, in order, until the step is begun
 * and the fact does not hold. The shortest there is, where each fact has one giver.
 */
export function lateChain(steps: readonly Step[], { step, fact }: LateNeed): readonly string[] {
  const { done, givenBy } = runSteps(steps, fact)
  const byName = new Map(steps.map((each) => [each.name, each]))
  const wanted = new Set<string>()
  const visit = (names: readonly string[]): void => {
    for (const name of names) {
      if (wanted.has(name)) continue
      wanted.add(name)
      const { after = [], needs = [] } = byName.get(name) ?? {}
      visit([...after, ...needs.flatMap((need) => givenBy.get(need)?.name ?? [])])
    }
  }
  visit(byName.get(step)?.after ?? [])
  return done.filter(({ name }) => wanted.has(name)).map(({ name }) => name)
}
