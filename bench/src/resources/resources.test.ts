import { expect, it } from "vitest"
import { componentSize, resources } from "./resources.ts"

it.each([1, 2, componentSize, componentSize + 1, 1234])("makes exactly %i", (count) => {
  expect(resources(count)).toHaveLength(count)
})

it("makes the same ones each time, of which fewer are the first of more", () => {
  expect(resources(60)).toEqual(resources(200).slice(0, 60))
})

it("makes names that are unique in each kind: cdk8s names files after these two alone", () => {
  const keys = resources(1000).map(({ kind, metadata }) => `${kind}.${metadata.name}`)
  expect(new Set(keys).size).toBe(1000)
})

it("makes JSON data, which serialising does not change", () => {
  const made = resources(componentSize)
  expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made)
})

it("puts every application into a namespace that comes before it", () => {
  const declared = new Set<string>()
  const homeless = resources(500).filter(({ kind, metadata }) => {
    if (kind === "Namespace") declared.add(metadata.name)
    return kind !== "Namespace" && !declared.has(metadata.namespace ?? "")
  })
  expect(homeless).toEqual([])
  expect(declared.size).toBe(500 / componentSize)
})
