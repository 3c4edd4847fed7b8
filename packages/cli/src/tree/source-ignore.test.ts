import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { sourceIgnore } from "./source-ignore.ts"

const root = mkdtempSync(join(tmpdir(), "supaflux-ignore-"))
/** A source without any `.sourceignore`. */
const bare = join(root, "bare")
afterAll(() => rmSync(root, { recursive: true }))
beforeAll(() => {
  mkdirSync(join(root, "apps/web"), { recursive: true })
  mkdirSync(bare)
  writeFileSync(join(root, ".sourceignore"), "# all but\n/*\n!/apps/web/\n")
  writeFileSync(join(root, "apps/web/.sourceignore"), "old/\n/draft.yaml\n")
})

describe("what source-controller leaves out", () => {
  it.each([
    ["docs/a.yaml", true],
    // Git itself would leave it out with the folder above.
    ["apps/web/a.yaml", false],
    ["apps/other/a.yaml", true],
    ["apps/web/deep/old/a.yaml", true],
    ["apps/web/draft.yaml", true],
    ["apps/web/deep/draft.yaml", false],
    ["apps/web/.sops.yaml", false],
    ["apps/web/logo.png", false],
  ])("%s: %s", (path, expected) => {
    expect(sourceIgnore(root)()(join(root, path))).toBe(expected)
  })

  it("hears the source last", () => {
    const leftOut = sourceIgnore(root)("!/docs/\na.yaml\n")
    expect(leftOut(join(root, "docs/b.yaml"))).toBe(false)
    expect(leftOut(join(root, "docs/a.yaml"))).toBe(true)
  })

  it("has a short list of its own beside what is told", () => {
    const leftOut = sourceIgnore(bare)("a.yaml\n")
    expect(leftOut(join(bare, "x/.github/a.yaml"))).toBe(true)
    expect(leftOut(join(bare, "x/.github/b.yaml"))).toBe(false)
    expect(leftOut(join(bare, "x/cloudbuild.yaml"))).toBe(false)
    expect(leftOut(join(bare, "x/.gitmodules"))).toBe(true)
  })

  it("has a longer one where nobody says anything", () => {
    const leftOut = sourceIgnore(bare)()
    expect(leftOut(join(bare, "x/.github/a.yaml"))).toBe(true)
    expect(leftOut(join(bare, "x/logo.png"))).toBe(true)
    expect(leftOut(join(bare, "x/cloudbuild.yaml"))).toBe(true)
    expect(leftOut(join(bare, "x/a.yaml"))).toBe(false)
  })
})
