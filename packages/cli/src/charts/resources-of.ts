import type { Generated, Resource } from "@supaflux/core"

/** Every resource of an environment: those of its components, and those of its delivery. */
export function resourcesOf({
  composition,
  delivered,
}: Pick<Generated, "composition" | "delivered">): Resource[] {
  return [
    ...composition.components.flatMap((component) =>
      component.resources.map(({ resource }) => resource),
    ),
    ...delivered.resources.map(({ resource }) => resource),
  ]
}
