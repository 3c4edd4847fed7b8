import type { Provides } from "@supaflux/core"
import { expect, it } from "vitest"
import { helmRelease } from "../test-support/flux-objects.ts"
import { app, graphOf } from "../test-support/graph-of.ts"
import { provided } from "../test-support/kinds.ts"
import { renderedAs } from "../test-support/rendered-as.ts"
import { unknownVolumes } from "./unknown-volumes.ts"

const release = helmRelease("cache")

async function found(provides: Provides, charts = new Map()) {
  const components = app(release).map((component) => ({ ...component, provides }))
  return unknownVolumes(await graphOf(components, { provides: provided }, charts))
}

it("names charts that nobody rendered, with the reason", async () => {
  const [chart, ...more] = await found({})
  expect(more).toEqual([])
  expect(chart?.by).toBe("HelmRelease app/cache")
  expect(chart?.reason).not.toBe("")
})

it("leaves out charts that were rendered, and what is known to bring nothing more", async () => {
  expect(await found({}, new Map(renderedAs(release, [])))).toEqual([])
  expect(await found({ complete: true })).toEqual([])
})
