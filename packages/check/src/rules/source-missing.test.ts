import { expect, it } from "vitest"
import { graphOf, app } from "../test-support/graph-of.ts"
import { sourceMissing } from "./source-missing.ts"

const release = (name: string) => ({
  apiVersion: "helm.toolkit.fluxcd.io/v2",
  kind: "HelmRelease",
  metadata: { name: "cache" },
  spec: {
    interval: "1h",
    chart: { spec: { chart: "cache", sourceRef: { kind: "HelmRepository", name } } },
  },
})
const repository = {
  apiVersion: "source.toolkit.fluxcd.io/v1",
  kind: "HelmRepository",
  metadata: { name: "charts" },
  spec: { url: "https://charts.example.com" },
}

it("takes a source that is there, and the repository that bootstrap makes", async () => {
  expect(sourceMissing.check(await graphOf(app(repository, release("charts"))))).toEqual([])
})

it("reports the reference to one that is not", async () => {
  const [problem, ...more] = sourceMissing.check(await graphOf(app(repository, release("chart"))))
  expect(more).toEqual([])
  expect(problem).toMatchObject({
    message: "refers to the HelmRepository app/chart, which nothing applies",
    node: { where: { component: "app", role: "HelmRelease-cache" } },
    path: ["spec", "chart", "spec", "sourceRef"],
  })
})
