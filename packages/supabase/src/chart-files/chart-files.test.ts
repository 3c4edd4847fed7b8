import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { parse } from "yaml"
import { chartFiles } from "./chart-files.ts"
import type { SchemaNode } from "./schema-node.ts"
import { valuesSchema } from "./values-schema.ts"
import { valuesTable } from "./values-table.ts"
import { valuesTypes } from "./values-types.ts"
import { valuesYaml, wrap } from "./values-yaml.ts"

const root = join(import.meta.dirname, "../../../..")

/** A small schema, with one of everything that values use. */
const small: SchemaNode = {
  type: "object",
  required: ["name", "size", "list", "map", "mode", "either"],
  properties: {
    name: { type: "string", default: "a: b", description: "A name." },
    size: {
      type: "object",
      description: "How big | it is.",
      required: ["cpu"],
      properties: { cpu: { type: "integer", default: 1, description: "Cores." } },
    },
    list: { type: "array", default: [], items: { type: "string" }, description: "Some." },
    map: {
      type: "object",
      default: { a: "1" },
      additionalProperties: { type: "string" },
      description: "Any.",
    },
    mode: { type: "string", enum: ["on", "off"], default: "on", description: "A word." },
    either: {
      anyOf: [{ type: "string" }, { type: "integer" }],
      default: 1,
      description: "One of two.",
    },
    place: {
      type: "object",
      description: "May be absent.",
      required: ["key"],
      properties: { key: { type: "string", description: "Its key." } },
    },
  },
}

describe("the files of the chart", () => {
  it("are what the schemas of the values come to", () => {
    for (const { path, content } of chartFiles(root)) {
      expect([path, readFileSync(join(root, path), "utf8") === content]).toEqual([path, true])
    }
  })

  it("hold defaults that read as what they are", () => {
    expect(parse(valuesYaml(small))).toEqual({
      name: "a: b",
      size: { cpu: 1 },
      list: [],
      map: { a: "1" },
      mode: "on",
      either: 1,
    })
    expect(valuesYaml(small)).toContain("\n# A name.\nname: ")
  })

  it("hold a row for every value", () => {
    const table = valuesTable(small)
    expect(table).toContain('| `name` | `"a: b"` | A name. |')
    expect(table).toContain("| `size.cpu` | `1` | Cores. |")
    expect(table).toContain("| `place` |  | May be absent. |")
  })

  it("hold a type in which only what may be absent is optional", () => {
    const modules = valuesTypes(small)
    const type = modules[0]?.content
    expect(type).toContain('  /** A name. @default "a: b" */\n  readonly name: string\n')
    expect(type).toContain("  readonly list: readonly string[]\n")
    expect(type).toContain("  readonly map: Readonly<Record<string, string>>\n")
    expect(type).toContain('  readonly mode: "on" | "off"\n')
    expect(type).toContain("  readonly either: string | number\n")
    expect(type).toContain("  readonly place?: PlaceValues\n")
    expect(type).toContain('import type { PlaceValues } from "./supabase-values/place.ts"\n')
    expect(modules.find(({ path }) => path === "supabase-values/place.ts")?.content).toContain(
      "export type PlaceValues = {\n",
    )
  })

  it("break long comments at words", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"])
    expect(wrap("", 7)).toEqual([""])
  })

  it("describe every value", () => {
    const undescribed = (node: SchemaNode, path: string): readonly string[] =>
      Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
        ...((child.description ?? "") === "" ? [`${path}.${key}`] : []),
        ...undescribed(child, `${path}.${key}`),
      ])
    expect(undescribed(valuesSchema(), "")).toEqual([])
  })
})

describe("pnpm gen", () => {
  let project = ""
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "supaflux-chart-files-"))
    cpSync(join(root, "charts/supabase"), join(project, "charts/supabase"), { recursive: true })
    mkdirSync(join(project, "packages/supabase"), { recursive: true })
    const exclude = /\/(node_modules|dist)(\/|$)/
    for (const name of [
      "supabase",
      "cli",
      "core",
      "flux",
      "gateway",
      "mesh",
      "secrets",
      "cluster",
    ]) {
      cpSync(join(root, "packages", name), join(project, "packages", name), {
        recursive: true,
        filter: (path) => !exclude.test(path.slice(root.length)),
      })
    }
    // Packages are found in the checkout's own folders.
    spawnSync("ln", ["-s", join(root, "node_modules"), join(project, "node_modules")])
    for (const name of ["supabase", "cli"]) {
      const modules = `packages/${name}/node_modules`
      spawnSync("ln", ["-s", join(root, modules), join(project, modules)])
    }
  })
  afterAll(() => rmSync(project, { recursive: true }))

  const gen = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [
        "--conditions=@supaflux/source",
        join(project, "packages/supabase/src/write-chart-files.ts"),
        ...args,
      ],
      { cwd: project, encoding: "utf8" },
    )

  it("says which file differs with --check, and mends it without", () => {
    writeFileSync(join(project, "charts/supabase/values.yaml"), "kong: {}\n")
    const checked = gen("--check")
    expect(checked.stderr).toContain(
      "charts/supabase/values.yaml is not what the code makes: run `pnpm gen`.",
    )
    expect(checked.status).not.toBe(0)
    gen()
    expect(readFileSync(join(project, "charts/supabase/values.yaml"), "utf8")).toBe(
      readFileSync(join(root, "charts/supabase/values.yaml"), "utf8"),
    )
    expect(gen("--check").stderr).not.toContain("is not what the code makes")
  })
})
