import type { Component, Components } from "../component.ts"

/** The components among groups of any depth, in the order in which they are listed. */
export function flatten(components: readonly Components[]): Component[] {
  return components.flatMap((entry) =>
    "components" in entry ? flatten(entry.components) : [entry],
  )
}
