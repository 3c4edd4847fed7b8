import { describe, expect, it } from "vitest"
import { alertGroups } from "../alerts/alert-groups.ts"
import { isAlert } from "../alerts/rule.ts"
import { panelExpressions, ruleExpressions } from "../test-support/expressions.ts"
import { metricNames } from "../test-support/metric-names.ts"
import { watchedEverything } from "../test-support/watched-everything.ts"
import { metricSources } from "./metric-sources.ts"

const recorded = alertGroups(watchedEverything).flatMap(({ rules }) =>
  rules.flatMap((rule) => (isAlert(rule) ? [] : [rule.record])),
)
const scraped = metricSources.flatMap(({ metrics, histograms = [] }) => [
  ...metrics,
  ...histograms.flatMap((name) => [`${name}_bucket`, `${name}_sum`, `${name}_count`]),
])
const expressions = [...ruleExpressions, ...panelExpressions]

describe("metricSources", () => {
  it.each(expressions)("knows every metric that is read by $where", ({ expr }) => {
    const known = new Set([...scraped, ...recorded])
    expect(metricNames(expr).filter((name) => !known.has(name))).toEqual([])
  })

  it("has no metric that nothing reads", () => {
    const read = new Set(expressions.flatMap(({ expr }) => metricNames(expr)))
    const unread = metricSources.flatMap(({ metrics, histograms = [] }) => [
      ...metrics.filter((name) => !read.has(name)),
      ...histograms.filter(
        (name) =>
          ![`${name}_bucket`, `${name}_sum`, `${name}_count`].some((part) => read.has(part)),
      ),
    ])
    expect(unread).toEqual([])
  })

  it("has every metric once", () => {
    expect(scraped.filter((name, index) => scraped.indexOf(name) !== index)).toEqual([])
  })

  it.each(metricSources)("says where those of $exporter are declared", ({ sources, version }) => {
    expect(version).toMatch(/\d/)
    expect(sources).not.toEqual([])
    for (const source of sources) expect(source).toMatch(/^https:\/\/\S+$/)
  })
})

describe("metricNames", () => {
  it.each([
    ['sum by (a) (rate(b{c="d"}[5m])) / on (e) f', ["b", "f"]],
    ["time() - max(a) > 3 unless b", ["a", "b"]],
  ])("finds the metrics of %s", (expr, names) => {
    expect(metricNames(expr)).toEqual(names)
  })

  it.each([
    ["sum(rate(a[5m])", "No PromQL"],
    ["a > > b", "No PromQL"],
    ["a{b=c}", "No PromQL"],
    ['{__name__="a"}', "A selector without a name"],
  ])("refuses %s", (expr, message) => {
    expect(() => metricNames(expr)).toThrow(message)
  })
})
