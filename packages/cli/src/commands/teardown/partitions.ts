import type { Resource } from "@supaflux/core"
import { isWorkload } from "./is-workload.ts"
import { partOf } from "./part-of.ts"
import type { Survey, SurveyedComponent } from "./survey.ts"

/** How a component that holds resources with a phase of their own is taken down. */
export interface Partition {
  readonly component: SurveyedComponent
  /** Resources that go in a phase of their own, by that phase. */
  readonly parts: ReadonlyMap<number, readonly Resource[]>
  /** What goes with the component. */
  readonly rest: readonly Resource[]
  /**
   * Phase in which the whole component is gone; undefined when its rest has to stay longer, because
   * it runs something or because something that stays longer needs it.
   */
  readonly ends: number | undefined
  /** Whether its Kustomization cannot be deleted in one go: it is suspended, and emptied by hand. */
  readonly byHand: boolean
}

function partition(
  component: SurveyedComponent,
  known: ReadonlyMap<string, Partition>,
): Partition | undefined {
  const grouped = Map.groupBy(component.resources, partOf)
  const rest = grouped.get(undefined) ?? []
  const parts = new Map(
    [...grouped].flatMap(([phase, resources]) => (phase === undefined ? [] : [[phase, resources]])),
  )
  if (parts.size === 0) return undefined
  const last = Math.max(...parts.keys())
  const unneeded = component.dependants.every(
    (dependant) => (known.get(dependant)?.ends ?? Infinity) <= last,
  )
  const goesAlong = rest.length === 0 || (unneeded && !rest.some(isWorkload))
  return {
    component,
    parts,
    rest,
    ends: goesAlong ? last : undefined,
    byHand: parts.size > 1 || !goesAlong,
  }
}

/** The components that hold resources with a phase of their own, by name. */
export function partitions({ components }: Survey): ReadonlyMap<string, Partition> {
  const known = new Map<string, Partition>()
  // Dependants first: whether a component is still needed depends on when they go.
  for (const component of components.toReversed()) {
    const found = partition(component, known)
    if (found !== undefined) known.set(component.name, found)
  }
  return known
}
