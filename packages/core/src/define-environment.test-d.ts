import type { Component, Environment } from "./index.ts"
import { defineEnvironment } from "./index.ts"

const component: Component = { name: "a", resources: {} }

/** An environment keeps its own type. */
export const environment: Environment = defineEnvironment({ name: "x", components: [component] })

/** A resource is a literal with the fields of its kind. */
export const literal: Component = {
  name: "a",
  resources: { settings: { apiVersion: "v1", kind: "ConfigMap", data: { a: "b" } } },
}

// @ts-expect-error a name is required
defineEnvironment({ components: [] })
// @ts-expect-error options are spelled right
defineEnvironment({ name: "x", components: [], deliver: undefined })
// @ts-expect-error a dependency is a value, not a name
export const byName: Component = { name: "a", resources: {}, dependsOn: ["cert-manager"] }
// @ts-expect-error a resource has a kind
export const kindless: Component = { name: "a", resources: { x: { apiVersion: "v1" } } }
// @ts-expect-error a duration has a unit
export const timeless: Component = { name: "a", resources: {}, delivery: { timeout: "10" } }
