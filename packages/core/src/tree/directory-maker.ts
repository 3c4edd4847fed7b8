import { lstatSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { TreeError } from "./tree-error.ts"

/**
 * Makes folders below a root, one level at a time, and refuses to pass through a symbolic link.
 *
 * @throws TreeError for a path through something that is no folder
 * @param root folder that exists or whose parents may be made
 */
export function directoryMaker(root: string): (path: string) => void {
  mkdirSync(root, { recursive: true })
  const made = new Set<string>(["."])
  const make = (path: string): void => {
    if (made.has(path)) return
    make(dirname(path))
    const full = join(root, path)
    const stats = lstatSync(full, { throwIfNoEntry: false })
    if (stats === undefined) mkdirSync(full)
    else if (!stats.isDirectory()) {
      throw new TreeError(`${full} is in the way: it is not a folder; remove it`)
    }
    made.add(path)
  }
  return make
}
