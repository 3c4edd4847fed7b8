import { expect, it } from "vitest"
import { removalOrder } from "./removal-order.ts"
import type { SurveyedComponent } from "./survey.ts"

const component = (name: string, ...dependants: readonly string[]): SurveyedComponent => ({
  name,
  resources: [{ apiVersion: "v1", kind: "ConfigMap", metadata: { name } }],
  releases: [],
  systems: [],
  dependants,
  prune: true,
})

const order = (...components: readonly SurveyedComponent[]) =>
  removalOrder(components).map((removal) => removal.component.name)

it("takes first what was applied last", () => {
  expect(order(component("a"), component("b"), component("c"))).toEqual(["c", "b", "a"])
})

it("takes dependants first, wherever they stand", () => {
  expect(order(component("user"), component("used", "user"))).toEqual(["user", "used"])
})

it("does not wait for dependants that are gone already", () => {
  expect(order(component("a", "routes"), component("b"))).toEqual(["b", "a"])
})

it("refuses components that wait for each other", () => {
  expect(() => order(component("a", "b"), component("b", "a"))).toThrow("there is no order")
})
