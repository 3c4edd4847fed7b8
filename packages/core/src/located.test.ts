import { expect, it } from "vitest"
import { builtAt, located } from "./located.ts"
import { component, configMap } from "./test-support/samples.ts"

const builder = () => located(component("a", { settings: configMap("settings") }))

it("names the line that called the builder, also of a component that a user changed", () => {
  const built = builder()
  const changed = { ...built, resources: { ...built.resources, other: configMap("other") } }
  expect(builtAt(built)).toMatch(/located\.test\.ts:8:/)
  expect(builtAt(changed, "settings")).toMatch(/located\.test\.ts:8:/)
  expect(builtAt(changed, "other")).toBeUndefined()
  expect(builtAt(built, "none")).toMatch(/located\.test\.ts:8:/)
})

it("leaves the component as it is", () => {
  expect(builder()).toStrictEqual(component("a", { settings: configMap("settings") }))
})
