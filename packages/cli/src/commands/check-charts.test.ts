import { describe, expect, it } from "vitest"
import {
  chartFiles,
  chartProject,
  ownChart,
  releaseEnvironment,
} from "../test-support/chart-project.ts"

const withValues = (values: object, more: object = {}) => ({
  ...chartFiles,
  "environments/test.ts": releaseEnvironment({ ...ownChart, ...more, values }),
})

describe("charts in the check", () => {
  it("takes values that the chart reads", async (context) => {
    const project = chartProject(context, withValues({ size: 2, existing: "secret" }))
    const { code, out, err } = await project.supaflux(["check"])
    expect([code, out, err]).toEqual([0, "test: holds together\n", ""])
  })

  it("tells unknown values from dead ones, a whole map as one, and gen knows them then", async (context) => {
    const values = { sise: 2, size: 2, metrics: { port: 8080 }, mode: "two" }
    const project = chartProject(context, withValues(values))
    const { code, err } = await project.supaflux(["check"])
    expect(code).toBe(1)
    expect(err.match(/^error .*$/gm)).toEqual([
      "error CHART_VALUE_UNKNOWN  test › app › release › spec.values.sise",
      "error CHART_VALUE_DEAD  test › app › release › spec.values.metrics",
      "error CHART_VALUE_DEAD  test › app › release › spec.values.mode",
    ])
    const gen = await project.supaflux(["gen"])
    expect([gen.code, gen.err.match(/^error /gm)?.length]).toEqual([1, 3])
    expect(project.list("generated")).toEqual([])
  })

  it("looks again when the chart changes", async (context) => {
    const project = chartProject(context, withValues({ mode: "two" }))
    expect((await project.supaflux(["check"])).code).toBe(1)
    project.put(
      "charts/cache/templates/mode.yaml",
      "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mode\ndata:\n  mode: {{ .Values.mode }}\n",
    )
    expect((await project.supaflux(["check"])).code).toBe(0)
  })

  it("reports a chart that helm cannot render, in helm's words", async (context) => {
    const project = chartProject(context, {
      ...withValues({ size: 2 }),
      "charts/cache/templates/fails.yaml": '{{ fail "give a host" }}',
    })
    const { code, err } = await project.supaflux(["gen"])
    expect(code).toBe(1)
    expect(err).toContain("error CHART_FAILS  test › app › release › spec.values")
    expect(err).toContain("give a host")
  })

  it("names charts that it cannot look into, with the reason", async (context) => {
    const project = chartProject(context, {
      ...withValues({}, { postRenderers: [{}] }),
      "environments/other.ts": releaseEnvironment({
        chart: {
          spec: { chart: "./charts/none", sourceRef: { kind: "GitRepository", name: "here" } },
        },
      }).replace('name: "test"', 'name: "other"'),
      "environments/outside.ts": releaseEnvironment({
        ...ownChart,
        valuesFrom: [{ kind: "Secret", name: "values" }],
      }).replace('name: "test"', 'name: "outside"'),
    })
    const { code, err } = await project.supaflux(["check"])
    expect(code).toBe(0)
    expect(err).toContain("HelmRelease app/cache: its postRenderers are not run\n")
    expect(err).toContain("HelmRelease app/cache: there is no chart in charts/none\n")
    expect(err).toContain("HelmRelease app/cache: values of it come from the Secret values\n")
  })

  it("finds no chart where the repository that Flux fetches has none", async (context) => {
    const repository = (name: string) => `name: "test",
      delivery: {
        provides: { objects: [{ apiVersion: "source.toolkit.fluxcd.io/v1", kind: "GitRepository", metadata: { name: ${JSON.stringify(name)}, namespace: "app" } }] },
        deliver: () => ({ resources: [], files: [], reserved: [] }),
      }`
    const chart = {
      spec: { chart: "./charts/cahce", sourceRef: { kind: "GitRepository", name: "here" } },
    }
    const said = async (name: string) => {
      const environment = releaseEnvironment({ chart }).replace('name: "test"', repository(name))
      const project = chartProject(context, { ...chartFiles, "environments/test.ts": environment })
      return (await project.supaflux(["gen"])).err
    }
    expect(await said("here")).toContain(
      "error CHART_FAILS  test › app › release › spec.chart.spec.chart\n  its chart is not in the repository: there is no chart in charts/cahce\n",
    )
    expect(await said("elsewhere")).not.toContain("CHART_FAILS")
  })

  it("says that their volumes are not known, when asked what is backed up", async (context) => {
    const project = chartProject(context, withValues({}, { postRenderers: [{}] }))
    const unknown = "not known, as these may bring more:\n  HelmRelease app/cache"
    const { out } = await project.supaflux(["check", "--backups"])
    expect(out).toContain(`${unknown}  its postRenderers are not run\n`)
    const rendered = chartProject(context, withValues({}))
    expect((await rendered.supaflux(["check", "--backups"])).out).not.toContain("not known")
  })

  it("says so where there is no helm", async (context) => {
    const project = chartProject(context, withValues({}))
    const { code, err } = await project.supaflux(["check"], { PATH: "" })
    expect(code).toBe(0)
    expect(err).toContain("HelmRelease app/cache: there is no helm 4\n")
  })
})
