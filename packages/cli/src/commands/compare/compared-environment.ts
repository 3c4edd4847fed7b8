import { layout, type Composition, type Resource } from "@supaflux/core"

/** One component of an environment, as far as it is compared. */
export interface ComparedComponent {
  readonly name: string
  readonly resources: readonly Resource[]
}

/** One environment, as far as it is compared. */
export interface ComparedEnvironment {
  readonly name: string
  readonly components: readonly ComparedComponent[]
}

/** Resources of the delivery engine, by the folder that they are in: `(sync)` is no component's name. */
function delivered(
  composition: Composition,
  components: readonly ComparedComponent[],
): ComparedComponent[] {
  const { name, delivery } = composition.environment
  const files = new Map(
    components.map((component) => [
      component.name,
      component.resources.map((resource) => layout(component.name, resource)),
    ]),
  )
  const all = delivery?.deliver(composition, { path: `generated/${name}`, files }).resources ?? []
  const folders = Map.groupBy(all, ({ directory }) => `(${directory})`)
  return [...folders].map(([folder, entries]) => ({
    name: folder,
    resources: entries.map(({ resource }) => resource),
  }))
}

/** What `gen` would write of an environment, as data: each component's resources, then its delivery's. */
export function comparedEnvironment(composition: Composition): ComparedEnvironment {
  const components = composition.components.map(({ component, resources }) => ({
    name: component.name,
    resources: resources.map(({ resource }) => resource),
  }))
  return {
    name: composition.environment.name,
    components: [...components, ...delivered(composition, components)],
  }
}
