import type { Component } from "./component.ts"

/** Where what a component is made of was built. Kept beside, so that components stay plain data. */
const places = new WeakMap<object, Error>()

/**
 * Notes where a component is built, so that findings can name the line: every builder passes what it
 * returns through this. Taking the stack costs some microseconds; it is put into words only when
 * somebody asks.
 *
 * @returns the component as it is
 */
export function located<C extends Component>(component: C): C {
  const place = new Error("built here")
  places.set(component.resources, place)
  for (const resource of Object.values(component.resources)) places.set(resource, place)
  return component
}

/**
 * The stack of the builder's call that made a resource, or the component where the role is not known;
 * undefined for what no builder made.
 */
export function builtAt({ resources }: Component, role?: string): string | undefined {
  const resource = role === undefined ? undefined : resources[role]
  const place = resource === undefined ? undefined : places.get(resource)
  return (place ?? places.get(resources))?.stack
}
