import type { ComposedComponent } from "../composition.ts"
import type { Finding } from "../finding.ts"

/** Components in an order of application, and the cycles that forbid one. */
export interface Ordered {
  readonly components: readonly ComposedComponent[]
  readonly findings: readonly Finding[]
}

/** The names on one cycle, the first repeated at the end. */
function findCycle(waiting: ReadonlyMap<string, ComposedComponent>, start: string): string[] {
  const path: string[] = []
  let name = start
  while (!path.includes(name)) {
    path.push(name)
    const next = waiting.get(name)?.dependencies.find(({ on }) => waiting.has(on))
    if (next === undefined) return []
    name = next.on
  }
  return [...path.slice(path.indexOf(name)), name]
}

function describe(cycle: readonly string[], waiting: ReadonlyMap<string, ComposedComponent>) {
  return cycle
    .slice(1)
    .map((on, index) => {
      const from = cycle[index] ?? ""
      const edge = waiting.get(from)?.dependencies.find((candidate) => candidate.on === on)
      const why = edge?.reasons.map(({ type, what }) => `${type} ${what}`).join(", ") ?? ""
      return `"${from}" waits for "${on}" (${why})`
    })
    .join(", ")
}

/**
 * Puts every component after all that it depends on. Of those that could come next, the one that is
 * listed first does, so that the order is stable.
 */
export function order(environment: string, components: readonly ComposedComponent[]): Ordered {
  const waiting = new Map(components.map((entry) => [entry.component.name, entry]))
  const ordered: ComposedComponent[] = []
  const takeReady = (): boolean => {
    for (const [name, entry] of waiting) {
      if (entry.dependencies.some(({ on }) => waiting.has(on))) continue
      ordered.push(entry)
      waiting.delete(name)
      return true
    }
    return false
  }
  while (takeReady());

  const findings: Finding[] = []
  const reported = new Set<string>()
  for (const name of waiting.keys()) {
    const cycle = findCycle(waiting, name)
    if (cycle.length === 0 || cycle.some((member) => reported.has(member))) continue
    for (const member of cycle) reported.add(member)
    findings.push({
      severity: "error",
      code: "DEPENDENCY_CYCLE",
      message: `components wait for each other: ${describe(cycle, waiting)}`,
      where: { environment, component: cycle[0] ?? name },
      hint: "split a component, so that what both need comes first",
    })
  }
  return { components: [...ordered, ...waiting.values()], findings }
}
