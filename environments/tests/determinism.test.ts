import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compose, type Environment } from "@supaflux/core"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { platform } from "../platform.ts"
import { environments } from "./all-environments.ts"
import { variants } from "./variants.ts"

const root = join(import.meta.dirname, "../..")
const bin = join(root, "packages/cli/src/bin.ts")
let directory = ""
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "supaflux-determinism-"))
})
afterAll(() => rmSync(directory, { recursive: true }))

/** Paths and hashes of everything that a run in other circumstances writes. */
function run(name: string, cwd: string, env: Record<string, string>, reverse: boolean): string[] {
  const project = join(directory, name)
  mkdirSync(join(project, "environments"), { recursive: true })
  const files = readdirSync(join(root, "environments")).sort()
  for (const file of reverse ? files.toReversed() : files) {
    symlinkSync(join(root, "environments", file), join(project, "environments", file))
  }
  execFileSync(process.execPath, ["--conditions=@supaflux/source", bin, "gen", "-C", project], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env },
  })
  return readdirSync(join(project, "generated"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const hash = createHash("sha256").update(readFileSync(file)).digest("hex")
      return `${file.slice(project.length)} ${hash}`
    })
    .sort()
}

it("writes the same bytes in another time zone, locale, folder and order of files", () => {
  const here = run("a", root, { TZ: "UTC", LC_ALL: "C" }, false)
  const there = run("b", tmpdir(), { TZ: "Pacific/Apia", LC_ALL: "tr_TR.UTF-8", HOME: "/" }, true)
  expect(here.length).toBeGreaterThan(80)
  expect(there).toEqual(here)
})

const composed = (environment: Environment): string =>
  JSON.stringify(compose(environment).composition.components)

it("composes each environment the same, in whatever order and however often", () => {
  const expected = new Map(environments.map((environment) => [environment, composed(environment)]))
  const some = fc.array(fc.constantFrom(...environments), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(some, (sequence) => {
      for (const environment of sequence) {
        expect(composed(environment)).toBe(expected.get(environment))
      }
    }),
    { seed: 11, numRuns: 20 },
  )
})

it("builds an environment the same, whatever was built before", () => {
  const [options] = variants
  if (options === undefined) throw new Error("there is no variant")
  const first = composed(platform(options))
  for (const other of variants) platform(other)
  expect(composed(platform(options))).toBe(first)
})
