import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { runNode } from "../process/run-node.ts"
import { resourceCountVariable } from "../resource-count.ts"
import type { Tool } from "./workspace.ts"

const program = fileURLToPath(import.meta.resolve("../cdk8s-program.ts"))

/** cdk8s, with one file a resource. */
export const cdk8s: Tool = {
  name: "cdk8s synth",
  open: (count) => {
    const directory = mkdtempSync(join(tmpdir(), "supaflux-bench-cdk8s-"))
    const output = join(directory, "dist")
    return {
      directory,
      run: () =>
        runNode([program], { cwd: directory, env: { [resourceCountVariable]: String(count) } }),
      manifests: () => readdirSync(output).map((file) => join(output, file)),
      remove: () => rmSync(directory, { recursive: true }),
    }
  },
}
