import { expect, it } from "vitest"
import { benchCheck } from "./bench-check.ts"
import { checkTable } from "./check-table.ts"

it("measures the check of an environment that holds together, and of one that does not", async () => {
  const lines: string[] = []
  const result = await benchCheck([60], 1, (line) => void lines.push(line))
  expect(lines).toEqual([
    "60 resources, holds together: run 1 of 1",
    "60 resources, Secrets are missing: run 1 of 1",
  ])
  const [whole, broken] = result.times
  expect(whole?.findings).toBe(0)
  expect(broken?.findings).toBeGreaterThan(0)
  for (const { generate, check, ratio } of result.times) {
    expect(Math.min(generate, check)).toBeGreaterThan(0)
    expect(ratio).toBeCloseTo(check / generate)
  }
  expect(checkTable(result)).toMatch(/^\| +60 \| holds together +\| +0 \| +\d+ ms \|/m)
})
