import { identity, type CustomKind, type RequiredKind } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import type { RenderedChart } from "../graph/rendered-chart.ts"
import { app, graphOf } from "../test-support/graph-of.ts"
import { chartRules } from "./chart-rules.ts"
import { chartKindsDiffer } from "./charts/chart-kinds-differ.ts"

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
  const message = "there is no chart in charts/cahce"
  expect(await found({ status: "failed", message, absent: true })).toEqual([
    [
      "CHART_FAILS",
      "spec.chart.spec.chart",
      `its chart is not in the repository: ${message}`,
      "cache",
    ],
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

describe("what a component says of its chart", () => {
  const named = { ...release, metadata: { name: "cache", namespace: "app" } }
  const said = (kind: string, use: RequiredKind["use"] = "renders") => ({
    group: "example.com",
    kind,
    use,
    purpose: `a ${kind}`,
  })
  const crds = ["Widget", "Gadget"].map((kind): CustomKind => ({
    group: "example.com",
    kind,
    scope: "Namespaced",
  }))
  const differs = async (
    kinds: readonly RequiredKind[],
    shown: readonly string[],
    own: readonly CustomKind[] = [],
  ) => {
    const component = {
      name: "cache",
      namespace: "app",
      resources: { named },
      requires: { kinds },
      provides: { crds: own },
    }
    const resources = shown.map((kind) => ({
      apiVersion: "example.com/v1",
      kind,
      metadata: { name: "it" },
    }))
    const pod = { apiVersion: "v1", kind: "Pod", metadata: { name: "it" } }
    const charts = new Map([[identity(named), { ...rendered, resources: [pod, ...resources] }]])
    const provides = { crds: crds.filter(({ kind }) => !own.some((one) => one.kind === kind)) }
    const graph = await graphOf([...app(), component], { provides }, charts)
    return chartKindsDiffer.check(graph).map(({ message }) => message)
  }

  it("is what the chart renders", async () => {
    expect(await differs([said("Widget"), said("Gadget", "watches")], ["Widget"])).toEqual([])
    expect(await differs([said("Widget")], ["Widget", "Gadget"], crds.slice(1))).toEqual([])
  })

  it("is too much, or not enough", async () => {
    expect(await differs([said("Widget")], [])).toEqual([
      "its component says that the chart renders Widget.example.com (a Widget), and it renders none",
    ])
    expect(await differs([said("Widget")], ["Widget", "Gadget", "Gadget"])).toEqual([
      "the chart renders Gadget.example.com, and its component does not say so",
    ])
  })

  it("is not asked for: who says nothing is judged by the rendering", async () => {
    expect(await differs([], ["Widget"])).toEqual([])
  })
})
