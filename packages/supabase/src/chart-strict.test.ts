import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { requireTool } from "@supaflux/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { renderChart, type Rendered } from "./test-support/chart.ts"
import { everything, production } from "./test-support/values.ts"

// Validators accept fields that Kubernetes does not know, and its API server drops them. The types
// know every field: the compiler refuses any other in the text of an object.
const packageFolder = join(import.meta.dirname, "..")
const tsc = join(packageFolder, "../../node_modules/.bin/tsc")
let folder = ""
beforeAll(() => {
  const cache = join(packageFolder, "node_modules/.cache")
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, "strict-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const builtin = ({ apiVersion }: Rendered) => !/gateway|monitoring\.coreos/.test(apiVersion)

/** What the compiler says of objects, each written as a literal of its type. */
function compile(objects: readonly Rendered[]): {
  readonly status: number | null
  readonly output: string
} {
  const lines = objects.map(({ apiVersion, kind, ...object }, index) => {
    const path = `kubernetes-models/${apiVersion}/${kind}`
    const text = JSON.stringify({ apiVersion, kind, ...object })
    return `const object${index}: import("${path}").I${kind} = ${text}\nvoid object${index}`
  })
  const file = join(folder, "objects.ts")
  writeFileSync(file, `${lines.join("\n")}\nexport {}\n`)
  const options = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "--module",
    "nodenext",
    "--target",
    "es2024",
  ]
  const { status, stdout } = spawnSync(tsc, [...options, "--ignoreConfig", file], {
    encoding: "utf8",
  })
  return { status, output: stdout }
}

it.for([
  ["production", production],
  ["everything on", everything],
] as const)("renders no field that Kubernetes does not know with %s", ([, values], context) => {
  const objects = renderChart(requireTool(context, "helm"), values).filter(builtin)
  expect(compile(objects)).toEqual({ status: 0, output: "" })
  expect(objects.length).toBeGreaterThan(50)
})

it("would see an unknown field, however deep", (context) => {
  const [deployment] = renderChart(requireTool(context, "helm"), production).filter(
    ({ kind }) => kind === "Deployment",
  )
  const text = JSON.stringify(deployment).replace('"periodSeconds":2', '"periodSecond":2')
  const { status, output } = compile([JSON.parse(text) as Rendered])
  expect(status).not.toBe(0)
  expect(output).toContain("periodSecond")
})
