import { describe, expect, it } from "vitest"
import { wellKnownValues } from "../../well-known-values.ts"
import { plainProblems } from "./text-problems.ts"

const problemsOf = (value: string) =>
  plainProblems({
    key: { name: "key", purpose: "A key.", format: { type: "given" } },
    format: { type: "given" },
    value,
    sibling: () => undefined,
    now: new Date(0),
    days: 0,
  })

describe("what everybody knows", () => {
  it.each([...wellKnownValues, "changeme", "your-own"])("is refused: %s", (value) => {
    expect(problemsOf(value)).toMatchObject([{ code: "WELL_KNOWN" }])
  })

  it("is the whole value: others may have it in them", () => {
    expect(problemsOf("7f-supabaserealtime")).toEqual([])
  })
})
