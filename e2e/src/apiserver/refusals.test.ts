import { describe, expect, it } from "vitest"
import { refusals } from "./refusals.ts"

describe("refusals", () => {
  it("tells of errors and of warnings, except those that are accepted", () => {
    const applied = [
      { name: "Gateway a/b", error: "422 broken", warnings: ["old version"] },
      { name: "Deployment a/db", warnings: ["runs as root"] },
    ]
    expect(refusals(applied, [{ pattern: /^runs as root$/, reason: "its image" }])).toEqual([
      "Gateway a/b: 422 broken",
      "Gateway a/b: warning: old version",
    ])
  })
})
