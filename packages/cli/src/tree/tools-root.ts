import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

function withPackages(folder: string): string | undefined {
  if (existsSync(join(folder, "node_modules"))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : withPackages(parent)
}

/**
 * The folder whose installed packages may bring tools: the nearest upwards from one of these, in their
 * order; else the first itself.
 */
export function toolsRoot(...folders: readonly [string, ...string[]]): string {
  return folders.map(withPackages).find((found) => found !== undefined) ?? folders[0]
}
