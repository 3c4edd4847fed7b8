import { identity } from "@supaflux/core"
import { expect, it } from "vitest"
import type { RenderedChart } from "../graph/rendered-chart.ts"
import { app, graphOf } from "../test-support/graph-of.ts"
import { chartRules } from "./chart-rules.ts"

const release = {
  apiVersion: "helm.toolkit.fluxcd.io/v2",
  kind: "HelmRelease",
  metadata: { name: "cache", namespace: "app" },
  spec: { interval: "1h", values: { metrics: { port: 1 }, sise: 2 } },
}

async function found(chart: RenderedChart) {
  const graph = await graphOf(app(release), {}, new Map([[identity(release), chart]]))
  return chartRules.flatMap(({ code, check }) =>
    check(graph).map(({ path, message, node }) => [code, path?.join("."), message, node?.name]),
  )
}

const rendered = { status: "rendered", resources: [], crds: [] } as const

it("says nothing of charts that render with values that matter, or that nobody rendered", async () => {
  expect(await found({ ...rendered, unknownValues: [], deadValues: [] })).toEqual([])
  expect(await found({ ...rendered, unknownValues: [], deadValues: undefined })).toEqual([])
  expect(await found({ status: "unknown", reason: "there is no helm" })).toEqual([])
})

it("reports charts that do not render, unknown values and dead ones, where they are", async () => {
  expect(await found({ status: "failed", message: "no host" })).toEqual([
    ["CHART_FAILS", "spec.values", "helm cannot render its chart: no host", "cache"],
  ])
  expect(
    await found({ ...rendered, unknownValues: [["sise"]], deadValues: [["metrics", "port"]] }),
  ).toEqual([
    [
      "CHART_VALUE_UNKNOWN",
      "spec.values.sise",
      "the value sise is not known to the chart: no template reads it",
      "cache",
    ],
    [
      "CHART_VALUE_DEAD",
      "spec.values.metrics.port",
      "the value metrics.port changes nothing: the chart renders the same without it",
      "cache",
    ],
  ])
})
