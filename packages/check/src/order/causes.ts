import type { Step } from "./step.ts"

/**
 * What each step that is done had to wait for in one run, by name, in an order in which the steps can
 * be done: those before it, and for each need the first that gave it.
 */
export function causes(
  steps: readonly Step[],
  order: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const byName = new Map(steps.map((step) => [step.name, step]))
  const givenBy = new Map<string, string>()
  return new Map(
    order.map((name) => {
      const { after = [], needs = [], gives = [] } = byName.get(name) ?? {}
      const givers = needs.flatMap((fact) => givenBy.get(fact) ?? [])
      for (const fact of gives) if (!givenBy.has(fact)) givenBy.set(fact, name)
      return [name, [...after, ...givers]]
    }),
  )
}
