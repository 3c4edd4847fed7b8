import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { kongServices } from "./supabase-watch.ts"

const routes = new URL("../../../../charts/supabase/templates/kong/_routes.tpl", import.meta.url)

/** The names of the chart's routes, which Kong's services have too, with who they lead to. */
const declared = [
  ...readFileSync(routes, "utf8").matchAll(
    /name: (?<name>[^,]+), path: .*component: (?<component>\w+)/g,
  ),
].map(({ groups }) => ({
  name: (groups?.["name"] ?? "").replace("{{ $name }}", "a"),
  component: groups?.["component"],
}))

describe("kongServices", () => {
  it("finds the routes of the chart", () => {
    expect(declared.length).toBeGreaterThan(15)
  })

  it.each(declared)("takes $name for $component, and for nothing else", ({ name, component }) => {
    const owners = Object.entries(kongServices)
      .filter(([, patterns]) =>
        patterns.some((pattern) => new RegExp(`^(?:${pattern})$`).test(name)),
      )
      .map(([service]) => service)
    expect(owners).toEqual([component])
  })
})
