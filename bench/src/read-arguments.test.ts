import { expect, it } from "vitest"
import { readArguments } from "./read-arguments.ts"

it("measures three sizes five times, unless told otherwise", () => {
  expect(readArguments([])).toEqual({ sizes: [100, 1000, 10_000], runs: 5, json: false })
  expect(readArguments(["--sizes", "2,30", "--runs", "3", "--json"])).toEqual({
    sizes: [2, 30],
    runs: 3,
    json: true,
  })
})

it.each([
  ["--sizes", "1"],
  ["--sizes", "100,"],
  ["--sizes", "many"],
  ["--runs", "0"],
  ["--runs", "1.5"],
])("refuses %s %s", (flag, value) => {
  expect(() => readArguments([flag, value])).toThrow("will not do")
})

it("refuses a flag that it does not know", () => {
  expect(() => readArguments(["--fast"])).toThrow("--fast")
})
