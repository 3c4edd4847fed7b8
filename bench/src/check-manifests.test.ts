import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { stringify } from "yaml"
import { checkManifests } from "./check-manifests.ts"
import { resources } from "./resources/resources.ts"

/** Writes manifests to a temporary folder and returns their paths. */
function write(manifests: readonly object[]): string[] {
  const directory = mkdtempSync(join(tmpdir(), "supaflux-bench-test-"))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return manifests.map((manifest, index) => {
    const file = join(directory, `${index}.yaml`)
    writeFileSync(file, stringify(manifest, { version: "1.1" }))
    return file
  })
}

it("accepts the resources in any order", () => {
  const files = write(resources(9).toReversed())
  expect(() => checkManifests("tool", files, 9)).not.toThrow()
})

it("refuses a manifest too few and one too many", () => {
  const files = write(resources(9))
  expect(() => checkManifests("tool", files.slice(1), 9)).toThrow("8 manifests for 9 resources")
  expect(() => checkManifests("tool", files, 8)).toThrow("9 manifests for 8 resources")
})

it("refuses a manifest that differs in one value", () => {
  const [first, ...others] = resources(3)
  const files = write([{ ...first, metadata: { ...first?.metadata, labels: {} } }, ...others])
  expect(() => checkManifests("tool", files, 3)).toThrow("something else")
})

it("refuses a manifest that is there twice", () => {
  const [first, second] = resources(2)
  const files = write([first ?? {}, second ?? {}, second ?? {}])
  expect(() => checkManifests("tool", files, 3)).toThrow("something else")
})
