import { describe, expect, it } from "vitest"
import { panelExpressions } from "../test-support/expressions.ts"
import { parsePromql } from "../test-support/parse-promql.ts"
import { watchedEverything } from "../test-support/watched-everything.ts"
import { writeDashboard } from "./dashboard.ts"
import { dashboards } from "./dashboards.ts"

const all = dashboards(watchedEverything, true)
const written = all.map((dashboard) =>
  writeDashboard(dashboard, { metrics: "prometheus", cloudwatch: "cloudwatch" }),
)
const names = (...args: Parameters<typeof dashboards>) =>
  dashboards(...args).map(({ name }) => name)

describe("dashboards", () => {
  it("are those of the systems that are watched", () => {
    expect(names({}, false)).toEqual(["overview", "nodes", "flux"])
    expect(names({ supabase: { services: ["kong", "auth"] } }, false)).toEqual([
      "overview",
      "edge",
      "supabase-auth",
      "nodes",
      "flux",
    ])
    expect(names({}, true)).toContain("database")
    expect(names(watchedEverything, true)).toHaveLength(15)
  })

  it.each(panelExpressions)("ask what can be asked: $where", ({ expr }) => {
    expect(() => parsePromql(expr)).not.toThrow()
    // Grafana's other variables would not be PromQL; the one that is allowed is replaced before.
    expect(expr).not.toContain("$")
  })

  it("keep their address, each its own", () => {
    const uids = written.map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    for (const uid of uids) expect(uid).toMatch(/^supaflux-[a-z-]{3,30}$/)
    expect(uids).toContain("supaflux-supabase-auth")
  })

  it.each(written)("have panels that overlap nowhere and leave the grid nowhere: $title", (one) => {
    const taken = new Map<string, string>()
    for (const { title, gridPos } of one.panels) {
      expect(gridPos.x).toBeGreaterThanOrEqual(0)
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24)
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect({ title, over: taken.get(`${x},${y}`) }).toEqual({ title, over: undefined })
          taken.set(`${x},${y}`, title)
        }
      }
    }
  })

  it.each(written)(
    "have panels with a number, a title and a question each: $title",
    ({ panels }) => {
      expect(panels.map(({ id }) => id)).toEqual(panels.map((_, index) => index + 1))
      const unasked = panels.filter((panel) => !("targets" in panel && panel.targets.length > 0))
      expect(unasked.filter(({ type }) => type !== "row")).toEqual([])
    },
  )

  it.each(all)("have rows and panels that are told apart by their titles: $title", ({ rows }) => {
    const twice = (titles: readonly string[]) =>
      titles.filter((title, index) => titles.indexOf(title) !== index)
    expect(twice(rows.map(({ title }) => title))).toEqual([])
    for (const { panels } of rows) expect(twice(panels.map(({ title }) => title))).toEqual([])
  })

  it("ask the data source that is chosen at the top, but for CloudWatch", () => {
    const asked = new Set(
      written.flatMap(({ panels }) =>
        panels.flatMap((panel) =>
          "datasource" in panel ? [JSON.stringify(panel.datasource)] : [],
        ),
      ),
    )
    expect([...asked].sort()).toEqual([
      '{"type":"cloudwatch","uid":"cloudwatch"}',
      '{"type":"prometheus","uid":"${datasource}"}',
    ])
    for (const { templating } of written) {
      expect(templating.list).toMatchObject([
        { name: "datasource", type: "datasource", current: { value: "prometheus" } },
      ])
    }
  })

  // What a metric is measured in is in its name.
  it.each([
    [/_bytes(_total)?\{/, ["bytes", "Bps", "percentunit"]],
    [/histogram_quantile.*_milliseconds_bucket|histogram_quantile.*_ms_bucket/, ["ms"]],
    [/histogram_quantile.*_seconds_bucket/, ["s"]],
    [/cpu_seconds_total|cpu_usage_seconds_total/, ["cores", "percentunit"]],
    [/error_ratio/, ["percentunit"]],
    [
      /^(?!.*(increase|count)\()sum by \([a-z_, ]+\) \(rate\((?!.*(bytes|cpu))[^/]*$/,
      ["reqps", "ops"],
    ],
  ] as const)("have units that fit their metrics: %s", (pattern, units) => {
    const panels = all.flatMap(({ rows }) => rows.flatMap((row) => row.panels))
    const fitting = panels.filter(
      (panel) =>
        panel.type !== "cloudwatch" &&
        (panel.type === "timeseries" ? panel.queries : [panel.query]).some(({ expr }) =>
          pattern.test(expr),
        ),
    )
    expect(fitting.length).toBeGreaterThan(0)
    const wrong = fitting.filter(({ unit }) => !(units as readonly string[]).includes(unit))
    expect(wrong.map(({ title, unit }) => `${title}: ${unit}`)).toEqual([])
  })
})
