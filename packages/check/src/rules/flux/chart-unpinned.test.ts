import type { ResourceLiteral } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { chartUnpinned } from "./chart-unpinned.ts"

const problems = async (...objects: ResourceLiteral[]) =>
  chartUnpinned.check(await graphOf(app(...objects))).map(({ message }) => message)
const chart = (version: string | undefined, kind = "HelmRepository") =>
  helmRelease("cache", {
    chart: { spec: { chart: "cache", version, sourceRef: { kind, name: "charts" } } },
  })
const repository = (ref: object | undefined): ResourceLiteral => ({
  apiVersion: "source.toolkit.fluxcd.io/v1",
  kind: "OCIRepository",
  metadata: { name: "charts" },
  spec: { url: "oci://ghcr.io/example/charts/cache", ref },
})

describe("a chart of a repository", () => {
  it.each(["1.2.3", "v1.2.3", "=1.2.3", "1.2.3-rc.1", "1.2.3+build.5", "1.2.3-0.dev+1"])(
    "has the version %s",
    async (version) => {
      expect(await problems(chart(version))).toEqual([])
    },
  )

  it.each([
    "*",
    "1.x",
    "1",
    "1.2",
    "^1.2.3",
    "~1.2.3",
    ">=1.2.3",
    "1.2.3 - 2.0.0",
    "1.2.3 || 2.0.0",
    ">1.0.0 <2.0.0",
  ])("has any version with %s", async (version) => {
    expect(await problems(chart(version))).toEqual([
      `installs whatever version of the chart cache fits ${JSON.stringify(version)}`,
    ])
  })

  it("has any version without one, unless it is a folder in Git", async () => {
    expect(await problems(chart(undefined))).toHaveLength(1)
    expect(await problems(chart(undefined, "GitRepository"))).toEqual([])
  })
})

describe("an artifact of a registry", () => {
  it.each([
    [{ tag: "1.2.3" }],
    [{ digest: "sha256:0" }],
    [{ tag: "latest", digest: "sha256:0" }],
    [{ semver: "1.2.3" }],
  ])("is one with %j", async (ref) => {
    expect(await problems(repository(ref))).toEqual([])
  })

  it.each([
    [{ tag: "latest" }, "follows the tag latest"],
    [{}, "follows the tag latest"],
    [undefined, "follows the tag latest"],
    [{ semver: "1.x" }, 'follows the range "1.x"'],
    [{ semver: ">=1.0.0", tag: "1.2.3" }, 'follows the range ">=1.0.0"'],
  ])("is any with %j", async (ref, message) => {
    expect(await problems(repository(ref))).toEqual([message])
  })
})
