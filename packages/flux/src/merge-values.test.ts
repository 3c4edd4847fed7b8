import { expect, it } from "vitest"
import { mergeValues } from "./merge-values.ts"

it("merges maps, replaces lists and scalars", () => {
  const base = { a: { b: 1, c: [1, 2] }, d: "x" }
  expect(mergeValues(base, { a: { c: [3] }, d: { e: true } })).toEqual({
    values: { a: { b: 1, c: [3] }, d: { e: true } },
    changed: ["a.c", "d"],
  })
})

it("keeps null, which removes a default of the chart", () => {
  expect(mergeValues({ a: { b: 1 } }, { a: null }).values).toEqual({ a: null })
})

it("ignores undefined, as an option that was not given", () => {
  expect(mergeValues({ a: 1 }, { a: undefined })).toEqual({ values: { a: 1 }, changed: [] })
})

it("escapes dots within a key, as Helm's --set wants them", () => {
  const { changed } = mergeValues({ a: { "b.c": 1 } }, { a: { "b.c": 2 } })
  expect(changed).toEqual([String.raw`a.b\.c`])
})

it("changes neither of its inputs", () => {
  const base = { a: { b: 1 } }
  const over = { a: { c: 2 } }
  mergeValues(base, over)
  expect([base, over]).toEqual([{ a: { b: 1 } }, { a: { c: 2 } }])
})
