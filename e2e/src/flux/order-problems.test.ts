import { describe, expect, it } from "vitest"
import { orderProblems } from "./order-problems.ts"

const predicted = new Map([
  ["namespaces", { wave: 0, after: [] }],
  ["app", { wave: 1, after: ["namespaces"] }],
])
const observed = (began: number, ready: number) => ({ began, ready, seconds: 0 })

describe("orderProblems", () => {
  it("has none where each began after its dependencies were ready", () => {
    const seen = new Map([
      ["namespaces", observed(1, 2)],
      ["app", observed(3, 4)],
    ])
    expect(orderProblems(predicted, seen)).toEqual([])
  })

  it("tells of one that began too early, though it was ready later", () => {
    const seen = new Map([
      ["namespaces", observed(1, 3)],
      ["app", observed(2, 4)],
    ])
    expect(orderProblems(predicted, seen)).toEqual(["app: began before namespaces was ready"])
  })

  it("tells of one that was never ready", () => {
    expect(orderProblems(predicted, new Map([["namespaces", observed(1, 2)]]))).toEqual([
      "app: was never ready",
    ])
  })
})
