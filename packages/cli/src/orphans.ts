import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Project } from "./find-project.ts"

/** Folders under `generated/` that no environment yields, from the project's root. Sorted. */
export function orphans(project: Project, environments: readonly string[]): string[] {
  const known = new Set(environments)
  try {
    return readdirSync(join(project.root, "generated"), { withFileTypes: true })
      .filter((entry) => !entry.isFile() && !known.has(entry.name))
      .map((entry) => `generated/${entry.name}`)
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return []
    throw error
  }
}
