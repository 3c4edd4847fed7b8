import type { JsonObject } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { chartComponent, type ChartComponentOptions } from "./chart-component.ts"
import type { Chart } from "./chart.ts"
import { serviceMonitor } from "./service-monitor.ts"

const oci: Chart = { type: "oci", url: "oci://example.com/charts/app", version: "1.2.3" }
const base: ChartComponentOptions = {
  name: "app",
  namespace: "apps",
  chart: oci,
  values: { replicas: 2, image: { tag: "a" } },
  crds: "CreateReplace",
  onFailure: "remediate",
}

it("puts the source beside the release, so that no reference crosses a namespace", () => {
  const { repository, release } = chartComponent(base).resources
  expect(repository).toMatchObject({
    kind: "OCIRepository",
    metadata: { name: "app", namespace: "apps" },
    spec: { url: "oci://example.com/charts/app", ref: { tag: "1.2.3" } },
  })
  expect(release).toMatchObject({
    metadata: { name: "app", namespace: "apps" },
    spec: { chartRef: { kind: "OCIRepository", name: "app" } },
  })
})

it("reads values from Secrets, each to its place, and none by default", () => {
  const valuesFrom = [{ name: "app-revision", key: "revision", path: "secretsRevision" }]
  const { release } = chartComponent({ ...base, valuesFrom }).resources
  expect(release.spec?.valuesFrom).toEqual([
    {
      kind: "Secret",
      name: "app-revision",
      valuesKey: "revision",
      targetPath: "secretsRevision",
    },
  ])
  expect(chartComponent(base).resources.release.spec).not.toHaveProperty("valuesFrom")
})

it("pins a digest beside the tag", () => {
  const chart: Chart = { ...oci, digest: "sha256:abc" }
  expect(chartComponent({ ...base, chart }).resources.repository).toMatchObject({
    spec: { ref: { tag: "1.2.3", digest: "sha256:abc" } },
  })
})

it("takes a chart from an HTTP repository", () => {
  const chart: Chart = { type: "http", url: "https://example.com", name: "web", version: "4.5.6" }
  const { repository, release } = chartComponent({ ...base, chart }).resources
  expect(repository).toMatchObject({ kind: "HelmRepository", spec: { url: "https://example.com" } })
  expect(release.spec?.chart?.spec).toMatchObject({
    chart: "web",
    version: "4.5.6",
    sourceRef: { kind: "HelmRepository", name: "app" },
  })
})

it("takes a chart from the platform's own repository, with every revision of it", () => {
  const chart: Chart = { type: "git", path: "./charts/app" }
  const { repository, release } = chartComponent({
    ...base,
    namespace: "flux-system",
    targetNamespace: "apps",
    chart,
  }).resources
  expect(repository).toBeUndefined()
  expect(release.spec).toMatchObject({
    targetNamespace: "apps",
    storageNamespace: "apps",
    chart: {
      spec: {
        chart: "./charts/app",
        reconcileStrategy: "Revision",
        sourceRef: { kind: "GitRepository", name: "flux-system" },
      },
    },
  })
})

it("remediates a stateless chart by rollback", () => {
  expect(chartComponent(base).resources.release.spec).toMatchObject({
    install: { crds: "CreateReplace", remediation: { retries: 3 } },
    upgrade: { crds: "CreateReplace", remediation: { retries: 3, strategy: "rollback" } },
  })
})

it("never uninstalls an operator to try again", () => {
  const { spec } = chartComponent({ ...base, onFailure: "retry" }).resources.release
  for (const action of [spec?.install, spec?.upgrade]) {
    expect(action).toEqual({
      crds: "CreateReplace",
      strategy: { name: "RetryOnFailure", retryInterval: "2m" },
    })
  }
})

it("corrects drift, but for what others own", () => {
  const driftIgnore = [{ paths: ["/spec/replicas"], target: { kind: "Deployment" } }]
  const { spec } = chartComponent({ ...base, driftIgnore }).resources.release
  expect(spec?.driftDetection).toEqual({
    mode: "enabled",
    ignore: [{ paths: ["/spec/replicas"], target: { kind: "Deployment" } }],
  })
})

it("never uninstalls what must stay, and rolls a failed upgrade of it back", () => {
  const { spec } = chartComponent({ ...base, onFailure: "rollback", retries: 1 }).resources.release
  expect(spec?.install).toEqual({
    crds: "CreateReplace",
    strategy: { name: "RetryOnFailure", retryInterval: "2m" },
  })
  expect(spec?.upgrade).toEqual({
    crds: "CreateReplace",
    remediation: { retries: 1, strategy: "rollback" },
  })
})

it("runs the chart's tests when they are given time", () => {
  expect(chartComponent({ ...base, testTimeout: "5m" }).resources.release.spec?.test).toEqual({
    enable: true,
    timeout: "5m",
  })
  expect(chartComponent(base).resources.release.spec).not.toHaveProperty("test")
})

it("lays the user's values over its own, and lists them at the head of the file", () => {
  const component = chartComponent({
    ...base,
    overrides: { image: { tag: "b" }, extra: { "a.b": 1 } },
  })
  expect(component.resources.release.spec?.values).toEqual({
    replicas: 2,
    image: { tag: "b" },
    extra: { "a.b": 1 },
  })
  expect(component.notes).toEqual({
    release: ["Values set by the environment:", "  extra", "  image.tag"],
  })
})

it("has no notes without overrides", () => {
  expect(chartComponent(base).notes).toEqual({})
})

describe("the kinds that a chart needs", () => {
  const monitor = serviceMonitor("serviceMonitor.enabled")
  const { when: _when, ...required } = monitor
  const gadget = {
    group: "example.com",
    kind: "Gadget",
    use: "watches",
    purpose: "gadgets",
  } as const
  const needs = (values: JsonObject, overrides: JsonObject = {}) =>
    chartComponent({
      ...base,
      values,
      overrides,
      requiredKinds: [monitor, { ...gadget, when: { mode: "gadgets", "more.on": true } }],
    }).requires?.kinds

  it("are those that the values switch on, the user's included", () => {
    expect(needs({ serviceMonitor: { enabled: true } })).toEqual([required])
    expect(
      needs({ serviceMonitor: { enabled: false } }, { serviceMonitor: { enabled: true } }),
    ).toEqual([required])
    expect(
      needs({ serviceMonitor: { enabled: true } }, { serviceMonitor: { enabled: false } }),
    ).toBeUndefined()
  })

  it("need all of their values to be so", () => {
    expect(needs({ mode: "gadgets" })).toBeUndefined()
    expect(needs({ mode: "gadgets", more: { on: true } })).toEqual([gadget])
    expect(needs({ mode: "gadgets", more: [] })).toBeUndefined()
  })
})
