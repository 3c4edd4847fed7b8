import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { requireTool, type Skippable } from "@supaflux/testing"
import { describe, expect, it, onTestFinished } from "vitest"
import { chartFiles } from "../test-support/chart-project.ts"
import { digestChart } from "./digest-chart.ts"
import { jsonCache } from "./json-cache.ts"
import { renderChart, type ChartCall } from "./render-chart.ts"

function prepare(context: Skippable, values: ChartCall["values"], below: readonly string[] = []) {
  const helm = requireTool(context, "helm")
  const root = mkdtempSync(join(tmpdir(), "supaflux-chart-"))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, content] of Object.entries(chartFiles)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const chart = join(root, "charts/cache")
  const call: ChartCall = {
    helm,
    helmVersion: "test",
    chart,
    digest: digestChart(chart) ?? "",
    releaseName: "mine",
    namespace: "app",
    below,
    elsewhere: [],
    values,
    apiVersions: [],
  }
  const folder = join(root, "cache")
  return { call, folder, options: { cache: jsonCache(folder), findDead: false } }
}

describe("renderChart", () => {
  it("gives the objects of the templates, and the definitions apart", async (context) => {
    const { call, options } = prepare(context, { size: 2 })
    expect(await renderChart(call, options)).toMatchObject({
      status: "rendered",
      resources: [{ kind: "ConfigMap", metadata: { name: "mine" }, data: { size: "2" } }],
      crds: [{ kind: "CustomResourceDefinition", metadata: { name: "caches.example.com" } }],
    })
  })

  it("lays the release's values over those from elsewhere, in their order", async (context) => {
    const below = ["size: 5\nhost: first\n", "host: second\n"]
    const { call, options } = prepare(context, { size: 2 }, below)
    expect(await renderChart(call, options)).toMatchObject({
      resources: [{ data: { size: "2", host: "second" } }],
    })
  })

  it("puts something where a single value is kept elsewhere", async (context) => {
    const { call, options } = prepare(context, { size: 2 })
    expect(await renderChart({ ...call, elsewhere: ["host"] }, options)).toMatchObject({
      resources: [{ data: { size: "2", host: "kept-elsewhere" } }],
    })
  })

  it("takes the second time from the cache, where helm is not asked", async (context) => {
    const { call, folder, options } = prepare(context, { size: 2 })
    const first = await renderChart(call, options)
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await renderChart({ ...call, helm: "/nowhere/helm" }, options)).toEqual(first)
    await expect(
      renderChart({ ...call, helm: "/nowhere/helm", values: { size: 3 } }, options),
    ).rejects.toThrow("ENOENT")
  })

  it("keeps nothing of a chart that does not render", async (context) => {
    const { call, options } = prepare(context, { metrics: "none" })
    const broken = { ...call, values: { metrics: { enabled: true, port: {} } }, chart: "/nowhere" }
    expect(await renderChart(broken, options)).toMatchObject({ status: "failed" })
    expect((await renderChart({ ...call, values: {} }, options)).status).toBe("rendered")
  })

  it("does not judge the values of a chart that renders differently each time", async (context) => {
    const { call, options } = prepare(context, { mode: "two" })
    writeFileSync(
      join(call.chart, "templates/random.yaml"),
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: r\ndata:\n  r: {{ randAlphaNum 20 }}\n",
    )
    expect(await renderChart(call, { ...options, findDead: true })).toMatchObject({
      status: "rendered",
      deadValues: undefined,
      unknownValues: [],
    })
  })
})
