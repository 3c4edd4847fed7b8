import { statSync } from "node:fs"
import { resolve } from "node:path"
import { findProject } from "../find-project.ts"
import type { Terminal } from "../terminal.ts"
import { UsageError } from "../usage-error.ts"

/** The arguments of a command that takes environments and folders. */
export interface SplitArguments {
  /** Names of environments, all where there are none; undefined when only folders were named. */
  readonly environments: readonly string[] | undefined
  /** Folders of plain Flux manifests, as they were written. */
  readonly folders: readonly string[]
  /** The folder that these are named from. */
  readonly from: string
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** The names of the environments around; none outside of a platform repository. */
function environmentNames(from: string, only: boolean): ReadonlySet<string> {
  try {
    return new Set(findProject(from, only).files.keys())
  } catch (error) {
    if (error instanceof UsageError) return new Set()
    throw error
  }
}

/**
 * Tells environments from folders: what is both is an environment.
 *
 * @throws UsageError for the path of a file, or of nothing
 */
export function splitArguments(
  names: readonly string[],
  directory: string | undefined,
  { cwd }: Terminal,
): SplitArguments {
  const from = resolve(cwd, directory ?? ".")
  const file = names.find((name) => name.includes("/") && isFile(resolve(from, name)))
  if (file !== undefined) {
    throw new UsageError(`${file} is a file`, "name the folder of a repository that Flux applies")
  }
  const absent = names.find((name) => name.includes("/") && !isFolder(resolve(from, name)))
  if (absent !== undefined) {
    throw new UsageError(
      `there is no folder ${absent}`,
      "name an environment, or the folder of a repository that Flux applies",
    )
  }
  const paths = names.filter((name) => isFolder(resolve(from, name)))
  if (paths.length === 0) return { environments: names, folders: [], from }
  const known = environmentNames(from, directory !== undefined)
  const folders = paths.filter((name) => !known.has(name))
  const environments = names.filter((name) => !folders.includes(name))
  return { environments: environments.length === 0 ? undefined : environments, folders, from }
}
