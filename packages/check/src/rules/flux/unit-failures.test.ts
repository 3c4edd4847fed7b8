import { identity } from "@supaflux/core"
import { expect, it } from "vitest"
import type { UnitFailure } from "../../graph/unit.ts"
import { object } from "../../test-support/objects.ts"
import { treeOf } from "../../test-support/tree-of.ts"
import { buildFails } from "./build-fails.ts"
import { pathMissing } from "./path-missing.ts"

const app = object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "app", {
  metadata: { name: "app", namespace: "flux-system" },
})

function found(failure: UnitFailure | undefined) {
  const stopped = failure === undefined ? {} : { unknown: "nothing is applied", failure }
  const graph = treeOf([app], {}, [{ appliedBy: identity(app), placed: [], ...stopped }])
  return [pathMissing, buildFails].flatMap(({ code, check }) =>
    check(graph).map(({ message, node, path }) => [code, message, node?.name, path?.join(".")]),
  )
}

it("takes what nothing stops", () => {
  expect(found(undefined)).toEqual([])
})

it("reports a folder that is not there, and one that cannot be built", () => {
  expect(found({ type: "path", message: "./app" })).toEqual([
    ["PATH_MISSING", "applies ./app, and there is no such folder", "app", "spec.path"],
  ])
  expect(found({ type: "build", message: "no such file" })).toEqual([
    ["BUILD_FAILS", "its folder cannot be built: no such file", "app", "spec.path"],
  ])
})

it("names the unit that bootstrap applies, which no object stands for", () => {
  const failure = { type: "build", message: "no such file" } as const
  const [problem] = buildFails.check(treeOf([], { unknown: "nothing is applied", failure }))
  expect(problem?.message).toBe("the root cannot be built: no such file")
  expect(problem?.node).toBeUndefined()
})
