import { describe, expect, it } from "vitest"
import { meets } from "./meets.ts"

describe("meets", () => {
  it.each([
    ["prints nothing", "", true],
    ["prints nothing", "NAME\nsupabase\n", false],
    ["No resources found: the chart is uninstalled", "\n", true],
    ["SUSPENDED is true in every line", "NAME  SUSPENDED\na  true\nb  true\n", true],
    ["SUSPENDED is true in every line", "NAME  SUSPENDED\na  true\nb  <none>\n", false],
    ["SUSPENDED is true in every line", "", false],
    ["lists flux-system alone", "NAME  AGE\nflux-system  1m\n", true],
    ["lists flux-system alone", "NAME  AGE\nflux-system  1m\nvelero  1m\n", false],
    ["is good", "", undefined],
  ])("%s: %j", (form, output, result) => {
    expect(meets(form, output)).toBe(result)
  })
})
