import { expect, it } from "vitest"
import { layOut } from "./lay-out.ts"
import type { Panel } from "./panel.ts"

const stat: Panel = { type: "stat", title: "a", unit: "short", query: { expr: "a" } }
const series: Panel = { type: "timeseries", title: "b", unit: "short", queries: [{ expr: "b" }] }

it("layOut places panels from left to right, and rows one under another", () => {
  const rows = [
    { title: "first", panels: [stat, series, series] },
    { title: "second", panels: [stat] },
  ]
  expect(layOut(rows).map(({ gridPos: { x, y, w, h } }) => [x, y, w, h])).toEqual([
    [0, 0, 24, 1],
    [0, 1, 4, 4],
    [4, 1, 12, 8],
    [0, 9, 12, 8],
    [0, 17, 24, 1],
    [0, 18, 4, 4],
  ])
})
