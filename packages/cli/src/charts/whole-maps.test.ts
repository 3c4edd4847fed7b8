import { expect, it } from "vitest"
import { wholeMaps } from "./whole-maps.ts"

const values = { a: { b: 1, c: { d: 2, e: [3, 4] } }, f: 5 }

it.for([
  [[["f"]], [["f"]]],
  [[["a", "b"]], [["a", "b"]]],
  [
    [
      ["a", "c", "d"],
      ["a", "c", "e", 0],
    ],
    [
      ["a", "c", "d"],
      ["a", "c", "e", 0],
    ],
  ],
  [
    [
      ["a", "c", "d"],
      ["a", "c", "e", 0],
      ["a", "c", "e", 1],
    ],
    [["a", "c"]],
  ],
  [
    [["a", "b"], ["a", "c", "d"], ["a", "c", "e", 0], ["a", "c", "e", 1], ["f"]],
    [["a"], ["f"]],
  ],
] as const)("of %j makes %j", ([paths, whole]) => {
  expect(wholeMaps(values, paths)).toEqual(whole)
})
