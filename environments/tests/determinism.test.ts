import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { compose } from "@supaflux/core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { environments } from "./all-environments.ts"

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

it("composes the same whatever was composed before", () => {
  const once = environments.map((environment) =>
    JSON.stringify(compose(environment).composition.components),
  )
  const again = environments.map((environment) =>
    JSON.stringify(compose(environment).composition.components),
  )
  expect(again).toEqual(once)
})
