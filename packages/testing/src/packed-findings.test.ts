import { describe, expect, it } from "vitest"
import { packedFindings } from "./packed-findings.ts"

const files = ["package.json", "README.md", "LICENSE", "dist/index.js", "dist/index.d.ts"]
const manifest = JSON.stringify({
  description: "Part of a workspace: see the catalog: it is long",
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  dependencies: { "@supaflux/core": "0.1.0" },
})

describe("packedFindings", () => {
  it("finds nothing in a package of built code and its texts", () => {
    const changelog = [...files, "CHANGELOG.md", "dist/handles/handle.js"]
    expect(packedFindings({ manifest, files: changelog })).toEqual([])
  })

  it.each(["README.md", "LICENSE", "dist/index.js", "dist/index.d.ts"])("misses %s", (absent) => {
    const rest = files.filter((file) => file !== absent)
    expect(packedFindings({ manifest, files: rest })).toEqual([`${absent} is absent`])
  })

  it.each([
    "src/index.ts",
    "tsconfig.json",
    "dist/index.test.js",
    "dist/index.test-d.d.ts",
    "dist/__snapshots__/a.js",
    "dist/test-support/samples.js",
    "dist/tsconfig.tsbuildinfo",
  ])("refuses %s", (unwanted) => {
    expect(packedFindings({ manifest, files: [...files, unwanted] })).toEqual([
      `${unwanted} does not belong into the tarball`,
    ])
  })

  it.each([
    [{ exports: { ".": { "@supaflux/source": "./src/index.ts" } } }, '"@supaflux/source"'],
    [{ dependencies: { "@supaflux/core": "workspace:*" } }, '"workspace:*"'],
    [{ devDependencies: { yaml: "catalog:", diff: "catalog:" } }, '"catalog:"'],
  ])("refuses what only the workspace understands: %j", (part, text) => {
    expect(packedFindings({ manifest: JSON.stringify(part), files })).toEqual([
      `package.json still has ${text}`,
    ])
  })
})
