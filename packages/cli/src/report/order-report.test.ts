import { expect, it } from "vitest"
import { environmentFile, temporaryProject } from "../test-support/temporary-project.ts"
import { orderReport } from "./order-report.ts"

const unit = (name: string, wave: number | undefined, after: readonly string[] = []) => ({
  name,
  type: "kustomization" as const,
  wave,
  after,
})

it("prints the waves in order, the critical path, and what never becomes ready", () => {
  expect(
    orderReport({
      environment: "one",
      units: [unit("a", 0), unit("b", 1, ["a"]), unit("c", 1, ["a"]), unit("d", undefined)],
      waves: [["a"], ["b", "c"]],
      criticalPath: ["a", "c"],
      stuck: ["d"],
    }),
  ).toBe(`one on an empty cluster, in the order in which things become ready

wave 0: applied at once
  1  a

wave 1: applied once what it waits for is ready
  2  b
  3  c

critical path: 2 of 4, each waits for the one before
  1  a
  3  c

never ready
  d
`)
})

it("is printed by supaflux check --order", async () => {
  const project = temporaryProject({ "environments/one.js": environmentFile("one") })
  const { code, out } = await project.supaflux(["check", "one", "--order"])
  expect(code).toBe(0)
  expect(out).toContain(`wave 1: applied once what it waits for is ready
  2  component app
`)
})
