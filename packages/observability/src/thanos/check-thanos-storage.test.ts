import { expect, it } from "vitest"
import type { ThanosStorage } from "../metrics-options.ts"
import { checkThanosStorage } from "./check-thanos-storage.ts"

const bucket = "example-metrics"
const keeping = (raw: string, fiveMinutes: string, oneHour: string): ThanosStorage =>
  ({ type: "thanos", bucket, retention: { raw, fiveMinutes, oneHour } }) as ThanosStorage

it.each([
  [keeping("90d", "30d", "1y"), "keep each coarser one at least as long as the finer"],
  [keeping("30d", "2y", "1y"), "keep each coarser one at least as long as the finer"],
  [keeping("1d", "30d", "1y"), "it takes 2 days until the first"],
  [keeping("2d", "1w", "1y"), "it takes 2 days until the first"],
  [keeping("0d", "30d", "1y"), 'Thanos keeps data for "0d": give a whole number'],
  [keeping("30", "30d", "1y"), 'Thanos keeps data for "30": give a whole number'],
  [{ type: "thanos", bucket: "s3://x" } as const, 'Thanos with the bucket "s3://x"'],
])("refuses %j", (storage, message) => {
  expect(() => checkThanosStorage(storage)).toThrow(message)
})

it("takes equal ones, in any unit", () => {
  expect(checkThanosStorage(keeping("4w", "28d", "1y"))).toEqual({
    raw: "4w",
    fiveMinutes: "28d",
    oneHour: "1y",
  })
  expect(checkThanosStorage({ type: "thanos", bucket })).toEqual({
    raw: "30d",
    fiveMinutes: "90d",
    oneHour: "1y",
  })
})
