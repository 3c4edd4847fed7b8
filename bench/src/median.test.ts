import { expect, it } from "vitest"
import { median } from "./median.ts"

it.each([
  { values: [3], middle: 3 },
  { values: [10, 9, 100], middle: 10 },
  { values: [4, 1, 3, 2], middle: 2.5 },
])("finds the middle of $values by size", ({ values, middle }) => {
  expect(median(values)).toBe(middle)
})

it("refuses nothing", () => {
  expect(() => median([])).toThrow("no median")
})
