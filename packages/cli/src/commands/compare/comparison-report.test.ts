import { expect, it } from "vitest"
import type { FieldChange } from "./changed-fields.ts"
import { comparisonReport } from "./comparison-report.ts"

/** The lines that a report gives to one changed field. */
function linesOf(change: FieldChange): string[] {
  const report = comparisonReport({
    a: "production",
    b: "staging",
    onlyInA: [],
    onlyInB: [],
    changed: [
      {
        component: "app",
        onlyInA: [],
        onlyInB: [],
        changed: [{ resource: "ConfigMap x", fields: [change] }],
      },
    ],
  })
  return report.split("\n").slice(4, -3)
}

it.each<[FieldChange, string]>([
  [{ path: "x", a: 3, b: "3" }, '    x: 3 → "3"'],
  [{ path: "x", a: "true", b: true }, '    x: "true" → true'],
  [{ path: "x", a: "a b", b: "" }, '    x: "a b" → ""'],
  [{ path: "x", a: null, b: {} }, "    x: null → {}"],
  [{ path: "x", b: "https://a.example.com/b" }, "    x: (absent) → https://a.example.com/b"],
  [
    { path: "x", a: ["a", "b"], b: ["b", "a"], reordered: true },
    '    x in another order: ["a","b"] → ["b","a"]',
  ],
  [{ path: "x", a: "a\nb\n", b: 1 }, String.raw`    x: "a\nb\n" → 1`],
])("shows %j", (change, line) => {
  expect(linesOf(change)).toEqual([line])
})

it("shows lines that appear as a diff from nothing", () => {
  expect(linesOf({ path: "x", b: "one\ntwo\n" })).toEqual([
    "    x:",
    "      @@ -0,0 +1,2 @@",
    "      +one",
    "      +two",
  ])
})
