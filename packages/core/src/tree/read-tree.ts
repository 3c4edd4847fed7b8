import { lstatSync, readdirSync, readFileSync, type Dirent } from "node:fs"
import { join } from "node:path"
import { TreeError } from "./tree-error.ts"

/** Something in the tree that is no folder. */
export interface TreeEntry {
  readonly type: "file" | "symbolic link" | "special file"
  /** Reads a file's text; the empty string for what is no file. */
  readonly read: () => string
  /** Reads a file's bytes; none for what is no file. */
  readonly readBytes: () => Buffer
}

/** A folder's content. Paths are relative to it, with slashes. */
export interface Tree {
  readonly entries: ReadonlyMap<string, TreeEntry>
  readonly directories: readonly string[]
}

function entryOf(dirent: Dirent, file: string): TreeEntry {
  if (dirent.isFile()) {
    return {
      type: "file",
      read: () => readFileSync(file, "utf8"),
      readBytes: () => readFileSync(file),
    }
  }
  const type = dirent.isSymbolicLink() ? "symbolic link" : "special file"
  return { type, read: () => "", readBytes: () => Buffer.alloc(0) }
}

/**
 * Lists a folder at all depths, without following symbolic links.
 *
 * @param skip folders at the top that are not looked into
 * @throws TreeError when the folder is a symbolic link or no folder; an absent one is empty
 */
export function readTree(directory: string, skip: ReadonlySet<string>): Tree {
  const entries = new Map<string, TreeEntry>()
  const directories: string[] = []
  const walk = (at: string): void => {
    for (const dirent of readdirSync(join(directory, at), { withFileTypes: true })) {
      const path = at === "" ? dirent.name : `${at}/${dirent.name}`
      if (skip.has(path)) continue
      if (dirent.isDirectory()) {
        directories.push(path)
        walk(path)
      } else {
        entries.set(path, entryOf(dirent, join(directory, path)))
      }
    }
  }
  const stats = lstatSync(directory, { throwIfNoEntry: false })
  if (stats === undefined) return { entries, directories }
  if (!stats.isDirectory()) {
    throw new TreeError(
      `${directory} is ${stats.isSymbolicLink() ? "a symbolic link" : "not a folder"}: remove it, so that the manifests are written where the repository shows them`,
    )
  }
  walk("")
  return { entries, directories }
}
