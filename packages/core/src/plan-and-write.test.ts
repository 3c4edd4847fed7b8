import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { header } from "./header.ts"
import { isUpToDate, plan } from "./plan.ts"
import type { RenderedFile } from "./rendered-file.ts"
import { write } from "./write.ts"

const head = header("environments/test.ts")
let root = ""
let directory = ""

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "supaflux-"))
  directory = join(root, "generated")
})
afterEach(() => rmSync(root, { recursive: true }))

const rendered = (
  files: Record<string, string>,
  reserved: Record<string, string> = {},
): Parameters<typeof plan>[0] => ({
  files: Object.entries(files).map(([path, text]): RenderedFile => ({
    path,
    content: head + text,
  })),
  reserved:
    Object.keys(reserved).length === 0
      ? []
      : [
          {
            directory: "flux-system",
            placeholders: Object.entries(reserved).map(([path, content]) => ({ path, content })),
          },
        ],
})

const put = (path: string, content: string): void => {
  mkdirSync(dirname(join(directory, path)), { recursive: true })
  writeFileSync(join(directory, path), content)
}
const read = (path: string): string => readFileSync(join(directory, path), "utf8")
const list = (): string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((path) => !lstatSync(join(directory, path)).isDirectory())
    .sort()
const generate = (files: Record<string, string>, reserved?: Record<string, string>): void =>
  write(plan(rendered(files, reserved), directory))
const actions = (files: Record<string, string>): string[] =>
  plan(rendered(files), directory).files.map(
    ({ path, action, foreign }) => `${action} ${path}${foreign === true ? " (foreign)" : ""}`,
  )

it("creates, updates, deletes and leaves", () => {
  generate({ "a.yaml": "1\n", "b/c.yaml": "1\n", "d.yaml": "1\n" })
  const wanted = { "a.yaml": "1\n", "b/c.yaml": "2\n", "e.yaml": "1\n" }
  expect(actions(wanted)).toEqual([
    "unchanged a.yaml",
    "update b/c.yaml",
    "delete d.yaml",
    "create e.yaml",
  ])
  generate(wanted)
  expect(list()).toEqual(["a.yaml", "b/c.yaml", "e.yaml"])
  expect(read("b/c.yaml")).toBe(`${head}2\n`)
})

it("plans nothing for a tree that it has written", () => {
  generate({ "a.yaml": "1\n", "b/c.yaml": "1\n" })
  expect(isUpToDate(plan(rendered({ "a.yaml": "1\n", "b/c.yaml": "1\n" }), directory))).toBe(true)
})

it("leaves unchanged files untouched", () => {
  generate({ "a.yaml": "1\n", "b.yaml": "1\n" })
  const past = new Date(2020, 1, 1)
  utimesSync(join(directory, "a.yaml"), past, past)
  generate({ "a.yaml": "1\n", "b.yaml": "2\n" })
  expect(statSync(join(directory, "a.yaml")).mtime).toEqual(past)
})

it("removes folders that hold nothing any more", () => {
  generate({ "a.yaml": "1\n", "b/c/d.yaml": "1\n" })
  generate({ "a.yaml": "1\n" })
  expect(existsSync(join(directory, "b"))).toBe(false)
})

it("names files that it did not write before it deletes them", () => {
  generate({ "a.yaml": "1\n" })
  put("notes/mine.txt", "do not lose this\n")
  expect(actions({ "a.yaml": "1\n" })).toEqual([
    "unchanged a.yaml",
    "delete notes/mine.txt (foreign)",
  ])
})

it("cleans up what a killed run left, without calling it foreign", () => {
  put("a.yaml.4711.supaflux-tmp", "half")
  expect(actions({ "a.yaml": "1\n" })).toEqual(["create a.yaml", "delete a.yaml.4711.supaflux-tmp"])
})

it("completes a tree wherever the run before was killed", () => {
  const before = { "a.yaml": "1\n", "b/c.yaml": "1\n", "gone/x.yaml": "1\n" }
  const after = { "a.yaml": "2\n", "b/c.yaml": "2\n", "new/y.yaml": "1\n" }
  for (let survived = 0; survived < 4; survived += 1) {
    rmSync(directory, { recursive: true, force: true })
    generate(before)
    const killed = new Error("killed")
    expect(() =>
      write(plan(rendered(after), directory), {
        onProgress: (done) => {
          if (done > survived) throw killed
        },
      }),
    ).toThrow(killed)
    for (const path of list()) expect(read(path)).toMatch(/^# Generated .*\n[12]\n$/)
    generate(after)
    expect(list()).toEqual(Object.keys(after).sort())
    expect(isUpToDate(plan(rendered(after), directory))).toBe(true)
  }
})

it("lets a file take the place of a folder, and a folder that of a file", () => {
  generate({ "a/b.yaml": "1\n", "c.yaml": "1\n" })
  generate({ a: "1\n", "c.yaml/d.yaml": "1\n" })
  expect(list()).toEqual(["a", "c.yaml/d.yaml"])
})

it("replaces a symbolic link instead of writing through it", () => {
  const outside = join(root, "outside.yaml")
  writeFileSync(outside, "precious\n")
  generate({ "a.yaml": "1\n" })
  rmSync(join(directory, "a.yaml"))
  symlinkSync(outside, join(directory, "a.yaml"))
  generate({ "a.yaml": "2\n" })
  expect(readFileSync(outside, "utf8")).toBe("precious\n")
  expect(lstatSync(join(directory, "a.yaml")).isFile()).toBe(true)
})

it("deletes a link to a folder, not what is behind it", () => {
  const outside = join(root, "outside")
  mkdirSync(outside)
  writeFileSync(join(outside, "b.yaml"), "precious\n")
  mkdirSync(directory)
  symlinkSync(outside, join(directory, "a"))
  expect(actions({ "a/b.yaml": "1\n" })).toEqual(["delete a (foreign)", "create a/b.yaml"])
  generate({ "a/b.yaml": "1\n" })
  expect(readFileSync(join(outside, "b.yaml"), "utf8")).toBe("precious\n")
  expect(read("a/b.yaml")).toBe(`${head}1\n`)
})

it("refuses a folder that is a symbolic link itself", () => {
  mkdirSync(join(root, "elsewhere"))
  symlinkSync(join(root, "elsewhere"), directory)
  expect(() => plan(rendered({ "a.yaml": "1\n" }), directory)).toThrow(/is a symbolic link/)
})

it("creates placeholders in a reserved folder once, and never looks at it again", () => {
  const reserved = { "kustomization.yaml": "resources: []\n" }
  generate({ "a.yaml": "1\n" }, reserved)
  expect(read("flux-system/kustomization.yaml")).toBe("resources: []\n")
  put("flux-system/kustomization.yaml", "resources: [gotk-components.yaml]\n")
  put("flux-system/gotk-components.yaml", "kind: List\n")
  const again = plan(rendered({ "a.yaml": "1\n" }, reserved), directory)
  expect(again.files.map(({ path }) => path)).toEqual(["a.yaml"])
  write(again)
  expect(read("flux-system/kustomization.yaml")).toBe("resources: [gotk-components.yaml]\n")
  expect(read("flux-system/gotk-components.yaml")).toBe("kind: List\n")
})

it("does not write through a reserved folder that is a symbolic link", () => {
  const outside = join(root, "outside")
  mkdirSync(outside)
  mkdirSync(directory)
  symlinkSync(outside, join(directory, "flux-system"))
  expect(() => generate({}, { "kustomization.yaml": "x\n" })).toThrow(/is in the way/)
  expect(readdirSync(outside)).toEqual([])
})

it("tells bytes apart that decode to the same text", () => {
  generate({ "a.yaml": "\uFFFD\n" })
  writeFileSync(
    join(directory, "a.yaml"),
    Buffer.concat([Buffer.from(head), Buffer.from([0xff]), Buffer.from("\n")]),
  )
  expect(actions({ "a.yaml": "\uFFFD\n" })).toEqual(["update a.yaml"])
})
