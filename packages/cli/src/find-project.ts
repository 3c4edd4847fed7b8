import { lstatSync, readdirSync, statSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { UsageError } from "./usage-error.ts"

/** A platform repository. */
export interface Project {
  /** Absolute path of its root. */
  readonly root: string
  /** Files that may be environments, by name: `production` → `environments/production.ts`. */
  readonly files: ReadonlyMap<string, string>
}

const environmentsFolder = "environments"

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function findRoot(from: string): string | undefined {
  if (isFolder(join(from, environmentsFolder))) return from
  const parent = dirname(from)
  return parent === from ? undefined : findRoot(parent)
}

/**
 * Finds the project: the nearest folder upwards that holds `environments/`.
 *
 * @param from where to begin
 * @param only when true, looks at `from` alone
 * @throws UsageError when there is none
 */
export function findProject(from: string, only = false): Project {
  const start = resolve(from)
  const root = only
    ? isFolder(join(start, environmentsFolder))
      ? start
      : undefined
    : findRoot(start)
  if (root === undefined) {
    throw new UsageError(
      `no folder "${environmentsFolder}" in ${start}${only ? "" : " or above it"}`,
      "run supaflux inside a platform repository, or name one with --directory",
    )
  }
  const generated = lstatSync(join(root, "generated"), { throwIfNoEntry: false })
  if (generated?.isSymbolicLink() === true) {
    throw new UsageError(
      "generated is a symbolic link, and links out of the tree are never followed",
      "replace it with a folder",
    )
  }
  const files = readdirSync(join(root, environmentsFolder))
    .filter(
      (file) => /\.[cm]?[jt]s$/.test(file) && !/\.(?:test|spec|test-d|d)\.[cm]?[jt]s$/.test(file),
    )
    .sort()
    .map((file): [string, string] => [
      basename(file).replace(/\.[cm]?[jt]s$/, ""),
      `${environmentsFolder}/${file}`,
    ])
  return { root, files: new Map(files) }
}
