import { describe, expect, it } from "vitest"
import { orderProblems } from "./order-problems.ts"
import { turnedRound } from "./turned-round.ts"

const predicted = new Map([
  ["Kustomization flux-system/namespaces", { wave: 0, after: [] }],
  ["HelmRelease app/app", { wave: 1, after: ["Kustomization flux-system/namespaces"] }],
])
const observed = (began: number, ready: number) => ({ began, ready, seconds: 0 })
const seen = (app?: ReturnType<typeof observed>, namespaces = observed(1, 3)) =>
  new Map([
    ["Kustomization flux-system/namespaces", namespaces] as const,
    ...(app === undefined ? [] : [["HelmRelease app/app", app] as const]),
  ])

describe("orderProblems", () => {
  it("has none where each began after its dependencies were ready", () => {
    expect(orderProblems(predicted, seen(observed(4, 5)))).toEqual([])
  })

  it("tells of one that began too early, though it was ready later", () => {
    expect(orderProblems(predicted, seen(observed(2, 4)))).toEqual([
      "HelmRelease app/app: began before Kustomization flux-system/namespaces was ready",
    ])
  })

  it("tells of one that was never ready", () => {
    expect(orderProblems(predicted, seen())).toEqual(["HelmRelease app/app: was never ready"])
  })

  it("refutes a prediction that is turned round", () => {
    expect(orderProblems(turnedRound(predicted), seen(observed(4, 5)))).toEqual([
      "Kustomization flux-system/namespaces: began before HelmRelease app/app was ready",
    ])
  })
})
