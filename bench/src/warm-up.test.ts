import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { stringify } from "yaml"
import { resources } from "./resources/resources.ts"
import type { Tool } from "./tools/workspace.ts"
import { warmUp } from "./warm-up.ts"

/** A program that writes resources, at each run or at the first alone. */
function tool(name: string, options: { readonly rewrites: boolean; readonly less?: number }): Tool {
  return {
    name,
    open: (count) => {
      const directory = mkdtempSync(join(tmpdir(), "supaflux-bench-test-"))
      onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
      const files: string[] = []
      return {
        directory,
        run: () => {
          if (options.rewrites || files.length === 0) {
            files.length = 0
            for (const [index, resource] of resources(count - (options.less ?? 0)).entries()) {
              const file = join(directory, `${index}.yaml`)
              writeFileSync(file, stringify(resource, { version: "1.1" }))
              files.push(file)
            }
          }
          return Promise.resolve({ milliseconds: 1, peakBytes: 1 })
        },
        manifests: () => files,
        remove: () => rmSync(directory, { recursive: true }),
      }
    },
  }
}
const good = tool("good", { rewrites: false })

it("accepts programs that write what they are given, and ours nothing twice", async () => {
  await expect(warmUp(good, tool("other", { rewrites: true }), 9)).resolves.toBeUndefined()
})

it("refuses a program of ours that writes again what is there", async () => {
  await expect(warmUp(tool("ours", { rewrites: true }), good, 9)).rejects.toThrow(
    "ours wrote files although nothing had changed",
  )
})

it("refuses a program that writes less, whichever it is", async () => {
  const lazy = tool("lazy", { rewrites: false, less: 1 })
  await expect(warmUp(lazy, good, 9)).rejects.toThrow("lazy wrote 8 manifests for 9 resources")
  await expect(warmUp(good, lazy, 9)).rejects.toThrow("lazy wrote 8 manifests for 9 resources")
})
