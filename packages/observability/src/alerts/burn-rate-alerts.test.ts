import { describe, expect, it } from "vitest"
import { burnRateAlerts } from "./burn-rate-alerts.ts"

const build = (objective: number) =>
  burnRateAlerts({
    alert: "A",
    slo: "a",
    objective,
    minimumRequests: 50,
    summary: "A.",
    description: "A.",
  })

describe("burnRateAlerts", () => {
  it("follow the objective", () => {
    const [critical, warning] = build(0.99)
    expect(critical?.expr).toContain('slo:error_ratio:1h{slo="a"} > 0.144\n')
    expect(critical?.expr).toContain('slo:error_ratio:6h{slo="a"} > 0.06\n')
    expect(warning?.expr).toContain('slo:error_ratio:1d{slo="a"} > 0.03\n')
    expect(warning?.expr).toContain('slo:error_ratio:3d{slo="a"} > 0.01\n')
    expect(build(0.9995)[0]?.expr).toContain("> 0.0072\n")
  })

  it.each([1, 1.5, 0.93, 0, Number.NaN])("refuse an objective of %s", (objective) => {
    expect(() => build(objective)).toThrow(`The objective "a" of ${objective}: give a share`)
  })
})
