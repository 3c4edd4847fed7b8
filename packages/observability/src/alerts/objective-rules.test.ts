import { requirePromtool } from "@supaflux/testing"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { objectiveRules, windows } from "./objective-rules.ts"

const rules = objectiveRules([
  { slo: "a", labels: { b: "c" }, requests: "sum(rate(all[5m]))", errors: "sum(rate(bad[5m]))" },
])

/** What promtool makes of it when the counters grow by this much a minute. */
function outcome(
  promtool: ReturnType<typeof requirePromtool>,
  series: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, number>>,
) {
  const folder = mkdtempSync(join(tmpdir(), "supaflux-objectives-"))
  try {
    writeFileSync(join(folder, "r.yaml"), JSON.stringify({ groups: [{ name: "a", rules }] }))
    const test = {
      rule_files: ["r.yaml"],
      evaluation_interval: "1m",
      tests: [
        {
          interval: "1m",
          input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
          promql_expr_test: Object.entries(expected).map(([name, value]) => ({
            expr: `round(${name}, 0.01)`,
            eval_time: "120m",
            exp_samples: [{ labels: '{slo="a", b="c"}', value }],
          })),
        },
      ],
    }
    writeFileSync(join(folder, "t.yaml"), JSON.stringify(test))
    return promtool(["test", "rules", "t.yaml"], folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe("objectiveRules", () => {
  it("record the share of errors over each window", (context) => {
    const ratios = Object.fromEntries(windows.map((window) => [`slo:error_ratio:${window}`, 0.25]))
    const series = { all: "0+60x120", bad: "0+15x120" }
    const expected = { ...ratios, "slo:requests:1h": 3600 }
    expect(outcome(requirePromtool(context), series, expected)).toMatchObject({ status: 0 })
  })

  it("count no more requests than there were, when a window began before all", (context) => {
    const expected = {
      "slo:requests:1h": 3600,
      // The first rates are over less than their five minutes.
      "(slo:requests:6h <= bool 7200) * (slo:requests:6h > bool 6900)": 1,
      "(slo:requests:3d <= bool 7200) * (slo:requests:3d > bool 6900)": 1,
    }
    const series = { all: "0+60x120" }
    expect(outcome(requirePromtool(context), series, expected)).toMatchObject({ status: 0 })
  })

  it("record that there is none before the first", (context) => {
    const ratios = Object.fromEntries(windows.map((window) => [`slo:error_ratio:${window}`, 0]))
    expect(outcome(requirePromtool(context), { all: "0+60x120" }, ratios)).toMatchObject({
      status: 0,
    })
  })

  it("count every request of a window alike, when there were many and when few", (context) => {
    // Of 6000 in the first hour none, of 600 in the second all.
    const series = { all: "0+100x60 6010+10x59", bad: "0x60 10+10x59" }
    const expected = { "slo:error_ratio:2h": 0.09 }
    expect(outcome(requirePromtool(context), series, expected)).toMatchObject({ status: 0 })
  })

  it("count errors that nobody had met before as part of the whole window", (context) => {
    // The counter of errors is not there in the first hour, which had as many requests as the second.
    const series = { all: "0+60x119", bad: "_x60 0+60x59" }
    const expected = { "round(slo:error_ratio:2h, 0.1)": 0.5, "slo:error_ratio:5m": 1 }
    expect(outcome(requirePromtool(context), series, expected)).toMatchObject({ status: 0 })
  })
})
