import { expect, it } from "vitest"
import { pageOf } from "./page-of.ts"

it.each([
  ["SupabaseServiceDown", "supabase-service-down.md"],
  ["HpaAtMaximum", "hpa-at-maximum.md"],
])("pageOf %s is %s", (alert, page) => {
  expect(pageOf(alert)).toBe(page)
})
