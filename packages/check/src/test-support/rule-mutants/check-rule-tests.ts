import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { createVitest } from "vitest/node"
import { rules } from "../../rules.ts"
import { broken, type RuleMutant } from "./broken.ts"

// Breaks every rule, once so that it never speaks and once so that it always does, and demands that one
// of its tests fails. As many rules are broken in one run as there are test files: one in each.

const source = join(import.meta.dirname, "../..")
const paths = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => join(source, path))
const text = (path: string): string => readFileSync(path, "utf8")

/** The rules that a module defines or lists. */
function codesOf(path: string): string[] {
  if (path.endsWith("-rules.ts")) {
    return importsOf(path).flatMap((from) => (from === path ? [] : codesOf(from)))
  }
  return [...text(path).matchAll(/code: "([A-Z_]+)"/g)].map(([, code = ""]) => code)
}

function importsOf(path: string): string[] {
  return [...text(path).matchAll(/from "(\..*?\.ts)"/g)].map(([, to = ""]) => join(path, "..", to))
}

/** The rules that each test file runs. */
const tested = new Map(
  paths
    .filter((path) => path.endsWith(".test.ts") && !path.endsWith("src/rules.test.ts"))
    .map((path) => {
      const modules = importsOf(path).filter((from) => /\/rules\//.test(from))
      return [path, [...new Set(modules.flatMap(codesOf))]] as const
    })
    .filter(([, codes]) => codes.length > 0),
)

const conditions = ["@supaflux/source"]
// Without the repository's own configuration: a broken rule must not be broken for the next file too.
const vitest = await createVitest(
  "test",
  {
    root: join(source, "../../.."),
    config: false,
    include: ["packages/check/src/**/*.test.ts"],
    watch: false,
    reporters: [{}],
    maxWorkers: "100%",
    setupFiles: [fileURLToPath(import.meta.resolve("./break-rule.ts"))],
  },
  { resolve: { conditions }, ssr: { resolve: { conditions } } },
)
await vitest.standalone()
const project = vitest.getRootProject()

const unnoticed = new Set(
  rules.flatMap(({ code }) => Object.keys(broken).map((how) => `${code} ${how}`)),
)
const total = unnoticed.size
for (const how of Object.keys(broken) as (keyof typeof broken)[]) {
  for (let round = 0; ; round += 1) {
    const mutants: Readonly<Record<string, RuleMutant>> = Object.fromEntries(
      [...tested].flatMap(([path, codes]) => {
        const code = codes[round]
        return code === undefined ? [] : [[path, { code, how }]]
      }),
    )
    if (Object.keys(mutants).length === 0) break
    vitest.provide("mutants", mutants)
    const { testModules } = await vitest.runTestSpecifications(
      Object.keys(mutants).map((path) => project.createSpecification(path)),
    )
    for (const module of testModules) {
      const [error] = module.errors()
      if (error !== undefined) throw new Error(`${module.moduleId} does not run`, { cause: error })
      const mutant = mutants[module.moduleId]
      const [failed] = module.children.allTests("failed")
      if (mutant !== undefined && failed !== undefined) {
        unnoticed.delete(`${mutant.code} ${mutant.how}`)
      }
    }
  }
}
await vitest.close()

for (const each of unnoticed) process.stderr.write(`no test notices: ${each}\n`)
process.stdout.write(`${total - unnoticed.size} of ${total} broken rules were noticed\n`)
process.exitCode = unnoticed.size === 0 ? 0 : 1
