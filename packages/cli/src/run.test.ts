import { symlinkSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { environmentFile, temporaryProject } from "./test-support/temporary-project.ts"

const files = { "environments/production.js": environmentFile("production") }

it("suggests the nearest environment", async () => {
  const { code, err } = await temporaryProject(files).supaflux(["gen", "prodution"])
  expect({ code, err }).toEqual({
    code: 2,
    err: 'error: there is no environment "prodution"\nhint: did you mean "production"?\n',
  })
})

it("lists the environments when no name is near", async () => {
  const { code, err } = await temporaryProject(files).supaflux(["gen", "x"])
  expect({ code, err }).toEqual({
    code: 2,
    err: 'error: there is no environment "x"\nhint: environments/ has: production\n',
  })
})

it.each([
  [["gen", "--chek"], "--check"],
  [["gne"], "gen"],
])("suggests the nearest flag or command (%j)", async (args, nearest) => {
  const { code, err } = await temporaryProject(files).supaflux(args)
  expect(code).toBe(2)
  expect(err).toContain(`(Did you mean ${nearest}?)`)
})

it("reads TypeScript", async () => {
  const typed = environmentFile("typed").replace("const namespace =", "const namespace: object =")
  const project = temporaryProject({ "environments/typed.ts": typed })
  expect(await project.supaflux(["gen"])).toMatchObject({ code: 0, err: "" })
})

it("prints help on stdout and exits 0", async () => {
  const { code, out, err } = await temporaryProject(files).supaflux(["--help"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out).toContain("gen [options] [environment...]")
  expect(out).toContain("Exit codes: 0 fine")
})

it("exits 2 without a command", async () => {
  expect(await temporaryProject(files).supaflux([])).toMatchObject({ code: 2 })
})

it("shows the line of the environment that threw, not our stack", async () => {
  const broken = `import { explode } from "../lib/explode.js"

const size = 3
  explode(size)
export default {}
`
  const project = temporaryProject({
    "environments/broken.js": broken,
    "lib/explode.js": "export const explode = (n) => {\n  throw new TypeError(`no ${n}`)\n}\n",
  })
  const { code, err } = await project.supaflux(["gen"])
  expect(code).toBe(2)
  expect(err).toBe(`error: environments/broken.js cannot be loaded

TypeError: no 3

environments/broken.js:4:3
  |
4 |   explode(size)
  |   ^
`)
})

it.each([
  [
    "a syntax error",
    "export default {\n  name: \n}\n",
    /SyntaxError: .*\n\nenvironments\/broken\.js:3/,
  ],
  ["a missing module", 'import "nowhere"\nexport default {}\n', /Cannot find package 'nowhere'/],
  ["a thrown string", 'throw "out"\n', /it threw out/],
])("tells what is wrong with %s", async (_what, text, message) => {
  const { code, err } = await temporaryProject({ "environments/broken.js": text }).supaflux(["gen"])
  expect(code).toBe(2)
  expect(err).toMatch(/^error: environments\/broken\.js cannot be loaded\n/)
  expect(err).toMatch(message)
  expect(err).not.toMatch(/load-environment|node:internal/)
})

it.each([
  ["export const x = 1\n", "no file in environments/ exports an environment", []],
  ["export const x = 1\n", "environments/broken.js has no default export", ["broken"]],
  ["export default 42\n", "the default export of environments/broken.js is no environment", []],
  [environmentFile("other"), 'environments/broken.js defines the environment "other"', []],
])("refuses what is no environment (%#)", async (text, message, names) => {
  const project = temporaryProject({ "environments/broken.js": text })
  const { code, err } = await project.supaflux(["gen", ...names])
  expect(code).toBe(2)
  expect(err).toMatch(new RegExp(`^error: ${message.replaceAll("/", "\\/")}\nhint: `))
})

it("refuses a generated folder that is a symbolic link", async () => {
  const project = temporaryProject(files)
  symlinkSync("/tmp", join(project.root, "generated"))
  const { code, err } = await project.supaflux(["gen"])
  expect(code).toBe(2)
  expect(err).toContain("generated is a symbolic link")
})

it("refuses an environment's folder that is a symbolic link", async () => {
  const project = temporaryProject({ ...files, "generated/other/x.yaml": "" })
  symlinkSync(join(project.root, "generated/other"), join(project.root, "generated/production"))
  const { code, err } = await project.supaflux(["gen"])
  expect(code).toBe(2)
  expect(err).toContain("generated/production is a symbolic link")
  expect(project.list("generated/other")).toEqual(["x.yaml"])
})
