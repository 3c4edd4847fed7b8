import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { projectRoot } from "./project-root.ts"
import { requireShared } from "./require-shared.ts"
import { sharedFolder, sharedPath } from "./shared-path.ts"

function skip(): never {
  throw new Error("skipped")
}

describe("sharedPath", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "supaflux-shared-"))
    vi.stubEnv("SUPAFLUX_SHARED", folder)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })

  it("looks beside the project unless SUPAFLUX_SHARED says where", () => {
    expect(sharedFolder()).toBe(folder)
    vi.stubEnv("SUPAFLUX_SHARED", undefined)
    expect(sharedFolder()).toBe(join(projectRoot, "../shared"))
  })

  it("knows files that are there, and only those", () => {
    writeFileSync(join(folder, "strings.json"), "[]")
    expect(sharedPath("strings.json")).toBe(join(folder, "strings.json"))
    expect(sharedPath("crds")).toBeUndefined()
  })

  it("tells a test that needs an absent file where it was expected", () => {
    vi.stubEnv("CI", "true")
    expect(() => requireShared({ skip }, "crds")).toThrow(`No crds in ${folder}`)
  })
})
