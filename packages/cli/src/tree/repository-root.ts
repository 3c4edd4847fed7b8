import { existsSync, readdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function isGitRoot(folder: string): boolean {
  return existsSync(join(folder, ".git"))
}

/** The folder and those above it, up to the root of the Git repository. */
function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return isGitRoot(folder) || parent === folder ? [folder] : [folder, ...upwards(parent)]
}

/** Folders below a folder: of one of these an artifact may be made. */
function downwards(folder: string, depth: number): string[] {
  if (depth === 0) return []
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map(({ name }) => join(folder, name))
  return folders.flatMap((each) => [each, ...downwards(each, depth - 1)])
}

/** Where a tree is, and where the names in it begin. */
export interface Roots {
  /** Where the paths of Kustomizations begin: what the source holds. */
  readonly source: string
  /** Where people's paths begin, in which findings name files: the repository. */
  readonly repository: string
}

/**
 * The roots of a tree. Kustomizations name their folders from the one, of the folder, those above and
 * those below it, from which the most of their paths are there; from the folder itself where none is.
 */
export function rootsOf(folder: string, paths: readonly string[]): Roots {
  const named = [...new Set(paths)].filter((path) => !/^(?:\.\/?|\/)?$/.test(path))
  const above = upwards(folder)
  let source = folder
  let most = 0
  for (const candidate of [...above, ...downwards(folder, 2)]) {
    const count = named.filter((path) => isThere(join(candidate, path))).length
    if (count > most) [source, most] = [candidate, count]
  }
  const git = above.at(-1)
  const repository = git !== undefined && isGitRoot(git) ? git : undefined
  return { source, repository: repository ?? (above.includes(source) ? source : folder) }
}
