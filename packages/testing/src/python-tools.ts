import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { projectRoot } from "./project-root.ts"

/** The list of what is installed. */
export const pythonRequirements: string = join(projectRoot, "packages/testing/requirements.txt")

/** Where it is installed: outside of the repository, by its list, so that clones share it. */
export function pythonToolsFolder(): string {
  const list = createHash("sha256").update(readFileSync(pythonRequirements)).digest("hex")
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache")
  return join(cache, "supaflux", `python-tools-${list.slice(0, 12)}`)
}

/** Path of a program of the list; undefined where `pnpm python-tools` has not installed it. */
export function pythonTool(name: "moto_server" | "bao"): string | undefined {
  const folder = pythonToolsFolder()
  return existsSync(join(folder, "complete")) ? join(folder, "bin", name) : undefined
}

/** Why a test without one is skipped, and what brings it. */
export const pythonToolsAbsent =
  "The programs of packages/testing/requirements.txt are not installed: run `pnpm python-tools`, which needs python3 with venv."
