import { expect, it } from "vitest"
import { helmRelease, widgetDefinition } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { renderedAs } from "../../test-support/rendered-as.ts"
import { crdsStale } from "./crds-stale.ts"

const problems = async (spec: object, resources: object[], crds: object[]) => {
  const release = helmRelease("operator", spec)
  const charts = renderedAs(release, resources as [], crds as [])
  return crdsStale.check(await graphOf(app(release), {}, charts))
}

it("takes definitions that are replaced on upgrades, and those among the templates", async () => {
  const upgrade = { crds: "CreateReplace" }
  expect(await problems({ upgrade }, [], [widgetDefinition])).toEqual([])
  expect(await problems({}, [widgetDefinition], [])).toEqual([])
})

it("reports those that stay as they are, which is Flux's default", async () => {
  expect(await problems({}, [], [widgetDefinition])).toMatchObject([
    {
      message:
        "leaves the chart's definitions as they are when it is upgraded (upgrade.crds: Skip): widgets.example.com",
      path: ["spec", "upgrade", "crds"],
    },
  ])
  expect(await problems({ upgrade: { crds: "Create" } }, [], [widgetDefinition])).toHaveLength(1)
})

it("does not judge charts that nobody rendered", async () => {
  expect(crdsStale.check(await graphOf(app(helmRelease("operator"))))).toEqual([])
})
