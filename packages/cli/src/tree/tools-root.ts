import { existsSync } from "node:fs"
import { dirname, join } from "node:path"

/** The nearest folder upwards that has packages installed, whose tools may be used; else the folder itself. */
export function toolsRoot(folder: string): string {
  let at = folder
  while (!existsSync(join(at, "node_modules"))) {
    const parent = dirname(at)
    if (parent === at) return folder
    at = parent
  }
  return at
}
