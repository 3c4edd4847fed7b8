import { expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { configMap, helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { namespaceLate } from "./namespace-late.ts"

const platform = [
  ...app(configMap("one"), configMap("two")),
  {
    name: "chart",
    namespace: "flux-system",
    resources: { release: helmRelease("chart", { targetNamespace: "app" }) },
  },
]

const problems = async (changes: Parameters<typeof changedFlux>[0]) =>
  namespaceLate.check(await graphOf(platform, { delivery: changedFlux(changes) }))

it("takes objects and releases that come after the Kustomization of their namespace", async () => {
  expect(await problems({ chart: { dependsOn: [{ name: "namespaces" }] } })).toEqual([])
})

it("takes namespaces that nothing waits for: Flux waits for them by itself", async () => {
  const chart = { dependsOn: [{ name: "namespaces" }] }
  expect(await problems({ chart, namespaces: { wait: false } })).toEqual([])
})

it("reports objects that do not, once for their Kustomization", async () => {
  const chart = { dependsOn: [{ name: "namespaces" }] }
  expect(await problems({ chart, app: { dependsOn: undefined } })).toMatchObject([
    {
      message:
        "ConfigMap app/one needs the namespace app, and 1 more like it, but may come before it: nothing makes Kustomization flux-system/app wait for Kustomization flux-system/namespaces, which brings it",
      path: ["metadata", "namespace"],
      hint: "add namespaces to dependsOn of Kustomization flux-system/app",
    },
  ])
})

it("reports a release whose target may not be there yet", async () => {
  expect(await problems({})).toMatchObject([
    { node: { name: "chart" }, path: ["spec", "targetNamespace"] },
  ])
})

it("knows the namespaces that releases make", async () => {
  const release = helmRelease("chart", {
    targetNamespace: "new",
    install: { createNamespace: true },
  })
  const platform = [
    { name: "chart", namespace: "flux-system", resources: { release } },
    { name: "user", namespace: "new", resources: { settings: configMap("settings") } },
  ]
  const found = async (dependsOn: readonly object[]) => {
    const graph = await graphOf(platform, { delivery: changedFlux({ user: { dependsOn } }) })
    return namespaceLate.check(graph).map(({ hint }) => hint)
  }
  expect(await found([{ name: "chart" }])).toEqual([])
  expect(await found([])).toEqual(["add chart to dependsOn of Kustomization flux-system/user"])
})
