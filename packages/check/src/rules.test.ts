import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { ruleTable } from "./rule-table.ts"
import { rules } from "./rules.ts"

const readme = join(import.meta.dirname, "../README.md")

it("have a code each, and no other rule's", () => {
  const codes = rules.map(({ code }) => code)
  expect(codes.filter((code) => !/^[A-Z][A-Z_]+[A-Z]$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
})

describe.each(rules)("$code", ({ title, why, wrong, right }) => {
  it("is explained", () => {
    expect(title).toMatch(/^[A-Z].*\.$/)
    expect(why).toMatch(/^[A-Z][^]*\.$/)
    expect(wrong.trim()).not.toBe("")
    expect(right.trim()).not.toBe(wrong.trim())
  })
})

it("are listed in the README, which `pnpm test packages/check/src/rules.test.ts -u` brings up to date", async () => {
  const text = readFileSync(readme, "utf8")
  const marks = /(<!-- rules -->\n)[^]*(<!-- \/rules -->)/
  expect(text).toMatch(marks)
  const table = ruleTable(rules)
  await expect(
    text.replace(marks, (_all, before: string, after: string) => `${before}\n${table}\n${after}`),
  ).toMatchFileSnapshot(readme)
})
