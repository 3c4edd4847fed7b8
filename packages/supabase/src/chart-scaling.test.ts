import { requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { renderChart } from "./test-support/chart.ts"
import { podsAfterUpgrade, rangeOf } from "./test-support/scaling.ts"
import { over, production } from "./test-support/values.ts"

/** Each way to say how many pods there are, and the fewest that it asks for. */
const scalings = [
  ["one pod", { autoscaling: { enabled: false }, replicas: 1 }, 1],
  ["three pods", { autoscaling: { enabled: false }, replicas: 3 }, 3],
  ["two to five pods by load", {}, 2],
  ["four to eight pods by load", { autoscaling: { minReplicas: 4, maxReplicas: 8 } }, 4],
] as const
const pairs = scalings.flatMap((from) => scalings.map((to) => [from[0], to[0], from, to] as const))

describe("an upgrade", () => {
  it.for(pairs)("from %s to %s never has fewer than both ask for", ([, , from, to], context) => {
    const helm = requireTool(context, "helm")
    const [before, after] = [from, to].map(([, rest]) =>
      renderChart(helm, over(production, { rest })),
    ) as [ReturnType<typeof renderChart>, ReturnType<typeof renderChart>]
    const [, , fewestBefore] = from
    const [, , fewestAfter] = to
    expect(podsAfterUpgrade(fewestBefore, before, after, "rest")).toBeGreaterThanOrEqual(
      Math.min(fewestBefore, fewestAfter),
    )
    // What is missing, an autoscaler adds; it counts no load to come up to its fewest.
    expect(rangeOf(after, "rest")?.[0] ?? 1).toBe(fewestAfter)
  })

  it("would go down to one if a Deployment had any other number", () => {
    const deployment = (replicas?: number) => [
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: "supabase-rest", labels: {} },
        spec: { replicas },
      },
    ]
    expect(podsAfterUpgrade(3, deployment(3), deployment(), "rest")).toBe(1)
  })
})
