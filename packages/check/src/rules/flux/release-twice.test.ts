import { expect, it } from "vitest"
import { helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { releaseTwice } from "./release-twice.ts"

const problems = async (one: object, two: object) =>
  releaseTwice.check(await graphOf(app(helmRelease("one", one), helmRelease("two", two))))

it("takes releases with names or namespaces of their own", async () => {
  expect(await problems({}, {})).toEqual([])
  expect(await problems({ releaseName: "x" }, { releaseName: "y" })).toEqual([])
  expect(await problems({ releaseName: "x" }, { releaseName: "x", storageNamespace: "b" })).toEqual(
    [],
  )
  const kubeConfig = { secretRef: { name: "other-cluster" } }
  expect(await problems({ releaseName: "x" }, { releaseName: "x", kubeConfig })).toEqual([])
})

it("reports two that Helm takes for one", async () => {
  expect(await problems({ releaseName: "x" }, { releaseName: "x" })).toMatchObject([
    {
      message: "is the release x with its state in app, as HelmRelease app/one is",
      node: { name: "two" },
      path: ["spec", "releaseName"],
    },
  ])
  expect(await problems({ targetNamespace: "b" }, { releaseName: "b-one" })).toHaveLength(1)
})
