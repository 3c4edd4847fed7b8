import type { Component, Components, JsonObject } from "@supaflux/core"

interface Release {
  readonly spec?: { readonly values?: object }
}

/** Components without their groups. */
function flat(components: readonly Components[]): readonly Component[] {
  return components.flatMap((each) => ("components" in each ? flat(each.components) : [each]))
}

/** The chart values of the component of a name. */
export function releaseValues(components: readonly Components[], name: string): JsonObject {
  const component = flat(components).find((each) => each.name === name)
  const release = component?.resources["release"] as Release | undefined
  if (release?.spec?.values === undefined) throw new Error(`There is no release ${name}.`)
  return release.spec.values as JsonObject
}
