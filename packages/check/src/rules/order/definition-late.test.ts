import { describe, expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import {
  configMap,
  helmRelease,
  widget,
  widgetDefinition,
  widgets,
} from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { renderedAs } from "../../test-support/rendered-as.ts"
import { definitionLate } from "./definition-late.ts"

const release = helmRelease("operator")
const operator = { name: "operator", namespace: "app", provides: widgets, resources: { release } }
const user = { name: "user", namespace: "app", resources: { widget } }
const platform = [...app(), operator, user]

const problems = async (changes: Parameters<typeof changedFlux>[0], components = platform) =>
  definitionLate.check(await graphOf(components, { delivery: changedFlux(changes) }))

describe("a custom resource", () => {
  it("comes after the chart of its definition, whose Kustomization waits for it", async () => {
    expect(await problems({})).toEqual([])
  })

  it("is late when nothing makes it wait", async () => {
    expect(await problems({ user: { dependsOn: undefined } })).toMatchObject([
      {
        message:
          "Widget app/widget needs the definition of Widget.example.com, but may come before it: nothing makes Kustomization flux-system/user wait for Kustomization flux-system/operator, which brings it",
        node: { where: { component: "user", role: "widget" } },
        hint: "add operator to dependsOn of Kustomization flux-system/user",
      },
    ])
  })

  it("is late when the Kustomization that it waits for does not wait itself", async () => {
    expect(await problems({ operator: { wait: false } })).toMatchObject([
      {
        message:
          "Widget app/widget needs the definition of Widget.example.com, but may come before it: Kustomization flux-system/user is applied when Kustomization flux-system/operator is applied, not when the definition of Widget.example.com is there: Kustomization flux-system/operator has wait: false",
        hint: "set wait: true in Kustomization flux-system/operator",
      },
    ])
  })

  it("is on time when a health check names the release, or what its chart brings", async () => {
    const check = (healthCheck: object) =>
      problems({ operator: { wait: false, healthChecks: [healthCheck] } })
    const apiVersion = "helm.toolkit.fluxcd.io/v2"
    expect(
      await check({ apiVersion, kind: "HelmRelease", name: "operator", namespace: "app" }),
    ).toEqual([])
    expect(
      await check({
        apiVersion: "apps/v1",
        kind: "Deployment",
        name: "operator",
        namespace: "app",
      }),
    ).toEqual([])
    expect(
      await check({ apiVersion, kind: "HelmRelease", name: "other", namespace: "other" }),
    ).toHaveLength(1)
  })

  it("is late when it waits for one that is between, but that waits for nothing", async () => {
    const between = {
      name: "between",
      namespace: "app",
      resources: { settings: configMap("settings") },
    }
    const found = await problems(
      {
        user: { dependsOn: [{ name: "between" }] },
        operator: { wait: false },
        between: { dependsOn: [{ name: "operator" }] },
      },
      [...platform, between],
    )
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        "when Kustomization flux-system/operator is applied (through Kustomization flux-system/between)",
      ),
    ])
  })

  it("is late in a release that does not wait for the one beside it", async () => {
    const found = async (spec: object) => {
      const other = helmRelease("other", spec)
      const both = { ...operator, resources: { release, other } }
      const placed = { ...widget, metadata: { name: "widget", namespace: "app" } }
      const graph = await graphOf([...app(), both], {}, renderedAs(other, [placed]))
      return definitionLate.check(graph)
    }
    expect(await found({})).toMatchObject([
      {
        message:
          "Widget app/widget needs the definition of Widget.example.com, but may come before it: nothing makes it wait for HelmRelease app/operator, which brings it",
        hint: "add operator to dependsOn of HelmRelease app/other",
      },
    ])
    expect(await found({ dependsOn: [{ name: "operator" }] })).toEqual([])
  })

  it("is a deadlock beside the chart of its definition, and no more than that", async () => {
    const both = { ...operator, resources: { release, widget } }
    expect(await problems({}, [...app(), both])).toEqual([])
  })

  it("may be beside the manifest of its definition: Flux applies that first", async () => {
    const both = [
      ...app(),
      { name: "both", namespace: "app", resources: { widgetDefinition, widget } },
    ]
    expect(await problems({}, both)).toEqual([])
  })

  it("needs no more of manifests that are fetched than that they are applied", async () => {
    const source = {
      apiVersion: "source.toolkit.fluxcd.io/v1",
      kind: "GitRepository",
      metadata: { name: "widgets", namespace: "flux-system" },
    }
    const delivery = { wait: false, external: { source, path: "./crds" } }
    const definitions = { name: "definitions", provides: widgets, delivery, resources: {} }
    const components = [...app(), definitions, user]
    expect(await problems({}, components)).toEqual([])
    expect(await problems({ user: { dependsOn: [] } }, components)).toHaveLength(1)
  })

  it("comes after a chart that was rendered, whose definitions are templates or in crds/", async () => {
    const late = async (charts: ReturnType<typeof renderedAs>, wait: boolean) => {
      const delivery = changedFlux({ operator: { wait } })
      return definitionLate.check(await graphOf(platform, { delivery }, charts)).length
    }
    const templates = renderedAs(release, [widgetDefinition])
    const folder = renderedAs(release, [], [widgetDefinition])
    expect(await late(folder, true)).toBe(0)
    expect(await late(templates, true)).toBe(0)
    expect(await late(folder, false)).toBe(1)
    expect(await late(templates, false)).toBe(1)
  })

  it("is late when the release does not wait for its definitions", async () => {
    const hasty = helmRelease("operator", { install: { disableWait: true } })
    const components = [...app(), { ...operator, resources: { release: hasty } }, user]
    const problem = async (charts: ReturnType<typeof renderedAs>) =>
      definitionLate.check(await graphOf(components, {}, charts)).map(({ hint }) => hint)
    expect(await problem(renderedAs(hasty, [widgetDefinition]))).toEqual([
      "remove disableWait from HelmRelease app/operator",
    ])
    expect(await problem(renderedAs(hasty, [], [widgetDefinition]))).toEqual([])
  })

  it("does not come with a chart whose crds/ the release skips, but with the one that brings them", async () => {
    const found = async (crds: string, name = "main") => {
      const main = helmRelease("main", { install: { crds } })
      const components = [
        ...platform,
        { name: "main", namespace: "app", resources: { release: main } },
      ]
      const delivery = changedFlux({ user: { dependsOn: [{ name }] } })
      const graph = await graphOf(
        components,
        { delivery },
        renderedAs(main, [], [widgetDefinition]),
      )
      return definitionLate.check(graph).map(({ hint }) => hint)
    }
    expect(await found("Create")).toEqual([])
    expect(await found("Create", "operator")).toEqual([])
    expect(await found("Skip")).toEqual([
      "add operator to dependsOn of Kustomization flux-system/user",
    ])
  })
})

describe("a kind that a chart hides the need of", () => {
  const hidden = helmRelease("hidden")
  const component = (use: "renders" | "watches") => ({
    name: "hidden",
    namespace: "app",
    resources: { release: hidden },
    requires: { kinds: [{ group: "example.com", kind: "Widget", use, purpose: "what it shows" }] },
  })
  const found = async (
    use: "renders" | "watches",
    dependsOn: readonly object[],
    charts?: ReturnType<typeof renderedAs>,
  ) => {
    const delivery = changedFlux({ hidden: { dependsOn } })
    const graph = await graphOf([...app(), operator, component(use)], { delivery }, charts)
    return definitionLate.check(graph)
  }
  const after = [{ name: "operator" }]
  const tooEarly = [{ name: "namespaces" }]

  it("is defined before, where its Kustomization waits for that", async () => {
    expect(await found("renders", after)).toEqual([])
    expect(await found("watches", after)).toEqual([])
  })

  it("may be late, and says what for", async () => {
    expect(await found("renders", tooEarly)).toMatchObject([
      {
        message:
          "HelmRelease app/hidden needs the definition of Widget.example.com (its chart renders one: what it shows), but may come before it: nothing makes Kustomization flux-system/hidden wait for Kustomization flux-system/operator, which brings it",
        node: { name: "hidden" },
        hint: "add operator to dependsOn of Kustomization flux-system/hidden",
      },
    ])
    const [watched] = await found("watches", tooEarly)
    expect(watched?.message).toContain("(its program looks for it: what it shows)")
  })

  it("is judged by what the chart renders, where that is known; what programs look for, nothing shows", async () => {
    expect(await found("renders", tooEarly, renderedAs(hidden, []))).toEqual([])
    expect(await found("watches", tooEarly, renderedAs(hidden, []))).toHaveLength(1)
  })
})
