import { existsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** The folder and those above it, up to the root of the Git repository. */
function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return existsSync(join(folder, ".git")) || parent === folder
    ? [folder]
    : [folder, ...upwards(parent)]
}

/**
 * The root of the repository, from which Kustomizations name their folders: of the folder and those
 * above it, the one from which the most of the paths are there; the folder itself where none is.
 */
export function repositoryRoot(folder: string, paths: readonly string[]): string {
  const named = [...new Set(paths)].filter((path) => !/^(?:\.\/?|\/)?$/.test(path))
  let best = folder
  let most = 0
  for (const candidate of upwards(folder)) {
    const count = named.filter((path) => isThere(join(candidate, path))).length
    if (count > most) [best, most] = [candidate, count]
  }
  return best
}
