import { expect, it } from "vitest"
import { components } from "./components.ts"
import { componentSize, resources } from "./resources/resources.ts"

it("holds every resource once, in components of one size", () => {
  const made = components(componentSize * 2 + 3)
  const sizes = made.map((component) => Object.keys(component.resources).length)
  expect(sizes).toEqual([componentSize, componentSize, 3])
  expect(made.flatMap((component) => Object.values(component.resources))).toEqual(
    resources(componentSize * 2 + 3),
  )
})
