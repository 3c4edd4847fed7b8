import { describe, expect, it } from "vitest"
import { simulate } from "./simulate.ts"
import { configMap, helmRelease, widget, widgets } from "./test-support/flux-objects.ts"
import { app, graphOf } from "./test-support/graph-of.ts"

const platform = [
  ...app(configMap("settings")),
  {
    name: "operator",
    namespace: "app",
    provides: widgets,
    resources: { release: helmRelease("operator") },
  },
  { name: "user", namespace: "app", resources: { widget } },
]

describe("the cold start of an environment", () => {
  it("has waves, in which everything is applied once those before are ready", async () => {
    const simulation = simulate(await graphOf(platform))
    expect(simulation.waves).toEqual([
      ["Kustomization flux-system/namespaces"],
      [
        "Kustomization flux-system/app",
        "HelmRelease app/operator",
        "Kustomization flux-system/operator",
      ],
      ["Kustomization flux-system/user"],
    ])
    expect(simulation.stuck).toEqual([])
    expect(simulation.environment).toBe("test")
  })

  it("says of each unit what is ready before it is applied, also through others", async () => {
    const { units } = simulate(await graphOf(platform))
    expect(units.map(({ name }) => name)).toEqual([
      "Kustomization flux-system/namespaces",
      "Kustomization flux-system/app",
      "HelmRelease app/operator",
      "Kustomization flux-system/operator",
      "Kustomization flux-system/user",
    ])
    expect(units.at(-1)).toEqual({
      name: "Kustomization flux-system/user",
      type: "kustomization",
      component: "user",
      wave: 2,
      after: [
        "HelmRelease app/operator",
        "Kustomization flux-system/namespaces",
        "Kustomization flux-system/operator",
      ],
    })
  })

  it("has a critical path: of units, or of the seconds that each takes", async () => {
    const graph = await graphOf(platform)
    expect(simulate(graph).criticalPath).toEqual([
      "Kustomization flux-system/namespaces",
      "HelmRelease app/operator",
      "Kustomization flux-system/operator",
      "Kustomization flux-system/user",
    ])
    const seconds = (unit: string) => (unit === "Kustomization flux-system/app" ? 10 : 1)
    expect(simulate(graph, { seconds }).criticalPath).toEqual([
      "Kustomization flux-system/namespaces",
      "Kustomization flux-system/app",
    ])
  })

  it("does not count on a chart whose Kustomization does not wait for it", async () => {
    const [namespaces, ...rest] = platform
    const graph = await graphOf([
      ...(namespaces === undefined ? [] : [namespaces]),
      ...rest.map((component) => ({
        ...component,
        delivery: { wait: component.name !== "operator" },
      })),
    ])
    const user = simulate(graph).units.find(({ component }) => component === "user")
    expect(user?.after).toEqual([
      "Kustomization flux-system/namespaces",
      "Kustomization flux-system/operator",
    ])
  })

  it("names what never becomes ready: a custom resource beside the chart of its definition", async () => {
    const simulation = simulate(
      await graphOf([
        ...app(configMap("settings")),
        {
          name: "operator",
          namespace: "app",
          provides: widgets,
          resources: { release: helmRelease("operator"), widget },
        },
        {
          name: "user",
          namespace: "app",
          resources: { widget: { ...widget, metadata: { name: "u" } } },
        },
      ]),
    )
    expect(simulation.stuck).toEqual([
      "Kustomization flux-system/operator",
      "Kustomization flux-system/user",
      "HelmRelease app/operator",
    ])
    expect(simulation.units.map(({ component, wave }) => [component, wave])).toEqual([
      ["namespaces", 0],
      ["app", 1],
      ["operator", 1],
      ["user", undefined],
      ["operator", undefined],
    ])
  })
})
