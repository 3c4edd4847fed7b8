import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { runNode } from "../process/run-node.ts"
import { resourceCountVariable } from "../resource-count.ts"
import type { Tool } from "./workspace.ts"

/** Which code runs: the built one, which users have, or the sources. */
export type Code = "built" | "source"

const environments = dirname(fileURLToPath(import.meta.resolve("../../environments/bench.ts")))
const cli = dirname(fileURLToPath(import.meta.resolve("@supaflux/cli/package.json")))
const program = {
  built: [join(cli, "dist/bin.js")],
  source: ["--conditions=@supaflux/source", join(cli, "src/bin.ts")],
}

/**
 * The command `supaflux gen`, in a project whose environment is `environments/bench.ts`.
 *
 * @throws {Error} when the built code is not there
 */
export function supaflux(code: Code): Tool {
  const missing = program[code].find((part) => part.startsWith(cli) && !existsSync(part))
  if (missing !== undefined) throw new Error(`${missing} is not there: run pnpm build.`)
  return {
    name: "supaflux gen",
    open: (count) => {
      const directory = mkdtempSync(join(tmpdir(), "supaflux-bench-"))
      symlinkSync(environments, join(directory, "environments"), "junction")
      const components = join(directory, "generated/bench/components")
      return {
        directory,
        run: () =>
          runNode([...program[code], "gen", "-C", directory], {
            cwd: directory,
            env: { [resourceCountVariable]: String(count) },
          }),
        manifests: () =>
          readdirSync(components, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && entry.name !== "kustomization.yaml")
            .map((entry) => join(entry.parentPath, entry.name)),
        remove: () => rmSync(directory, { recursive: true }),
      }
    },
  }
}
