import { identity, type ComposedComponent, type Composition, type Resource } from "@supaflux/core"
import { releaseOf, type Release } from "./release-of.ts"
import { systems, type System } from "./systems.ts"

/** One component, as far as a tear-down has to know it. */
export interface SurveyedComponent {
  readonly name: string
  readonly resources: readonly Resource[]
  readonly releases: readonly Release[]
  /** Systems that it installs. */
  readonly systems: readonly System[]
  /** Names of the components that wait for it. */
  readonly dependants: readonly string[]
  /** Whether its resources go with it. */
  readonly prune: boolean
}

/** An environment, as far as a tear-down has to know it. */
export interface Survey {
  readonly environment: string
  /** In the order in which they were applied. */
  readonly components: readonly SurveyedComponent[]
}

function surveyed(
  { component, resources }: ComposedComponent,
  all: readonly ComposedComponent[],
  known: ReadonlyMap<string, Resource>,
): SurveyedComponent {
  const { name, provides, delivery } = component
  const own = resources.map(({ resource }) => resource)
  const releases = own.flatMap((resource) => releaseOf(name, resource, known) ?? [])
  const groups = new Set((provides?.crds ?? []).map(({ group }) => group))
  const installs = ({ charts, groups: its }: System) =>
    releases.some(({ chart }) => chart !== undefined && charts.includes(chart)) ||
    (releases.length > 0 && its.some((group) => groups.has(group)))
  return {
    name,
    resources: own,
    releases,
    systems: systems.filter(installs),
    dependants: all
      .filter(({ dependencies }) => dependencies.some(({ on }) => on === name))
      .map((dependant) => dependant.component.name),
    prune: delivery?.prune ?? true,
  }
}

/** Looks an environment over: what each component holds, installs, and is needed by. */
export function survey({ environment, components }: Composition): Survey {
  const resources = components.flatMap((entry) => entry.resources.map(({ resource }) => resource))
  const known = new Map(resources.map((resource) => [identity(resource), resource]))
  return {
    environment: environment.name,
    components: components.map((entry) => surveyed(entry, components, known)),
  }
}
