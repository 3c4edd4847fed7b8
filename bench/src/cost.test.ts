import { expect, it } from "vitest"
import { sizeOf } from "./cost.ts"

const sample = (milliseconds: number, peakBytes: number) => ({ milliseconds, peakBytes })

it("charges each resource with what it adds to the run with one", () => {
  const one = {
    supaflux: sample(100, 1000),
    unchanged: sample(90, 1000),
    cdk8s: sample(200, 2000),
  }
  const measured = {
    supaflux: sample(110, 1500),
    unchanged: sample(95, 1000),
    cdk8s: sample(400, 3000),
  }
  const size = sizeOf(measured, one, 11)
  expect(size.supaflux).toEqual({ whole: sample(110, 1500), perResource: sample(1, 50) })
  expect(size.unchanged).toEqual({ whole: sample(95, 1000), perResource: sample(0.5, 0) })
  expect(size.cdk8s).toEqual({ whole: sample(400, 3000), perResource: sample(20, 100) })
  expect(size.ratio.whole.milliseconds).toBeCloseTo(400 / 110)
  expect(size.ratio.perResource).toEqual(sample(20, 2))
})
