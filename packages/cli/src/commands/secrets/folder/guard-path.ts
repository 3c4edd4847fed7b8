import { spawnSync } from "node:child_process"
import { existsSync, lstatSync } from "node:fs"
import { dirname, join } from "node:path"
import { UsageError } from "../../../usage-error.ts"

function workTreeOf(path: string): string | undefined {
  if (existsSync(join(path, ".git"))) return path
  const parent = dirname(path)
  return parent === path ? undefined : workTreeOf(parent)
}

/**
 * Refuses a file that Git could commit.
 *
 * @param path of the file, which need not be there yet
 * @param shown how the user knows it
 * @throws UsageError when it lies in a work tree and is not ignored there
 */
export function refuseCommittable(path: string, shown: string): void {
  const root = workTreeOf(dirname(path))
  if (root === undefined) return
  const { status } = spawnSync("git", ["-C", root, "check-ignore", "--quiet", "--", path], {
    stdio: "ignore",
  })
  if (status === 0) return
  throw new UsageError(
    `${shown} lies in a Git work tree and is not ignored there, so that a commit could hold secrets`,
    status === 1
      ? `add it to ${join(root, ".gitignore")}, or choose a folder elsewhere`
      : "Git could not be asked: install it, or choose a folder elsewhere",
  )
}

/**
 * Refuses a file or folder that others could read, or that leads elsewhere.
 *
 * @throws UsageError when it is there and is a symbolic link, or open to others
 */
export function refuseOpen(path: string, shown: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (stat.isSymbolicLink()) {
    throw new UsageError(`${shown} is a symbolic link`, "name the place that it leads to")
  }
  // Windows has no such modes.
  if (process.platform === "win32" || (stat.mode & 0o077) === 0) return
  throw new UsageError(
    `${shown} is open to other users of this machine`,
    `chmod ${stat.isDirectory() ? 700 : 600} ${shown}`,
  )
}
