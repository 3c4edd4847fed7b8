import type { Composition } from "./composition.ts"
import type { Delivered } from "./delivery.ts"
import type { Where } from "./finding.ts"
import type { Resource } from "./resource.ts"

/** A resource, and where findings about it point. */
export interface LocatedResource {
  readonly resource: Resource
  readonly where: Where
}

/** Every resource of an environment: those of its components, then those of the delivery engine. */
export function locatedResources(
  { environment, components }: Composition,
  delivered?: Delivered,
): LocatedResource[] {
  const composed = components.flatMap(({ component, resources }) =>
    resources.map(({ role, resource }) => ({
      resource,
      where: { environment: environment.name, component: component.name, role },
    })),
  )
  const engine = (delivered?.resources ?? []).map(({ resource, directory }) => ({
    resource,
    where: { environment: environment.name, component: `(${directory})` },
  }))
  return [...composed, ...engine]
}
