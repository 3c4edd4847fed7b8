import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { requireTool } from "@supaflux/testing"
import { expect, it } from "vitest"
import { chartPath, runHelm } from "./test-support/chart.ts"
import { everything, local, over, production } from "./test-support/values.ts"

const template = ["template", "supabase", chartPath, "--namespace", "supabase"]

it.for([
  ["production", production],
  ["one machine", local],
  ["everything on", everything],
] as const)("an upgrade of %s with the same values changes nothing", ([, values], context) => {
  const helm = requireTool(context, "helm")
  const installed = runHelm(helm, template, values)
  const upgraded = runHelm(helm, [...template, "--is-upgrade"], values)
  expect(installed.status).toBe(0)
  expect(upgraded.stdout).toBe(installed.stdout)
})

it("an upgrade changes what changed in the values, and nothing else", (context) => {
  const helm = requireTool(context, "helm")
  const before = runHelm(helm, template, production).stdout.split("\n---\n")
  const values = over(production, { auth: { logLevel: "debug" } })
  const after = runHelm(helm, [...template, "--is-upgrade"], values).stdout.split("\n---\n")
  const changed = after.filter((document, index) => document !== before[index])
  expect(after).toHaveLength(before.length)
  // The service, and the job that migrates its schema with the same environment.
  for (const document of changed) expect(document).toMatch(/^ {2}name: supabase-auth/m)
  expect(changed.length).toBeGreaterThan(0)
})

// Without a cluster every rendering is the first one: what counts or dices is looked for in the text.
it("no template asks what differs from one upgrade to the next", () => {
  const templates = join(chartPath, "templates")
  const moving =
    /\.Release\.(Revision|IsInstall|IsUpgrade)|\b(now|uuidv4|rand[A-Z]\w*|gen[A-Z]\w*|derivePassword|htpasswd|bcrypt)\b/
  const files = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(yaml|tpl|txt)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(40)
  const found = files.flatMap((name) =>
    [...readFileSync(join(templates, name), "utf8").matchAll(/\{\{[^]*?\}\}/g)]
      .map(([action]) => action)
      // Comments may use any word.
      .filter((action) => !/^\{\{-?\s*\/\*/.test(action) && moving.test(action))
      .map((action) => `${name}: ${action}`),
  )
  // The jobs of a local database are no hooks, and jobs cannot be changed: each upgrade has its own.
  expect(found).toEqual(["bootstrap/_bootstrap.tpl: {{ .root.Release.Revision }}"])
})
