import { expect, inject } from "vitest"
import { rules } from "../../rules.ts"
import type { Rule } from "../../rule.ts"
import { broken } from "./broken.ts"

// Set up before each test file of `check-rule-tests.ts`: one rule is broken in it.
const mutant = inject("mutants")[expect.getState().testPath ?? ""]
const rule = rules.find(({ code }) => code === mutant?.code)
if (rule !== undefined && mutant !== undefined) {
  Object.assign(rule satisfies Rule, { check: broken[mutant.how](rule.check) })
}
