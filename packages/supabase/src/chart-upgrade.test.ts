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
