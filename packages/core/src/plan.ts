import { lstatSync } from "node:fs"
import { join } from "node:path"
import { headerPrefix } from "./header.ts"
import type { Rendered } from "./render.ts"
import { readTree, type TreeEntry } from "./tree/read-tree.ts"
import { temporarySuffix } from "./tree/temporary-suffix.ts"

/** One file that has to be created, updated or deleted, or that stays. */
export interface PlannedFile {
  /** Path below the environment's folder, with slashes. */
  readonly path: string
  readonly action: "create" | "update" | "delete" | "unchanged"
  /** What is there, where it differs: undefined when nothing is, and for what is no file. */
  readonly before?: string | undefined
  /** What will be there; undefined for a deletion. */
  readonly after?: string
  /** True for what is about to be deleted although we did not write it. */
  readonly foreign?: boolean
  /** Set when what is there is no regular file. */
  readonly special?: "symbolic link" | "special file"
}

/** What has to happen so that a folder holds exactly the rendered files. A printable value. */
export interface Plan {
  /** The environment's folder. */
  readonly directory: string
  /** Sorted by path. */
  readonly files: readonly PlannedFile[]
  /** Folders that will hold no file, the deepest first. Git does not see them: they are no drift. */
  readonly emptyDirectories: readonly string[]
}

function compare(path: string, after: string, entry: TreeEntry | undefined): PlannedFile {
  if (entry === undefined) return { path, action: "create", after }
  if (entry.type !== "file") {
    return { path, action: "update", after, special: entry.type }
  }
  const before = entry.read()
  if (before === after && isFaithful(before, entry)) return { path, action: "unchanged", after }
  return { path, action: "update", before, after }
}

/** Whether a text is what the bytes say: what is no UTF-8 is read as the replacement character. */
function isFaithful(text: string, entry: TreeEntry): boolean {
  return !text.includes("\uFFFD") || Buffer.from(text).equals(entry.readBytes())
}

function deletion(path: string, entry: TreeEntry): PlannedFile {
  if (entry.type !== "file") return { path, action: "delete", foreign: true, special: entry.type }
  const before = entry.read()
  const ours = path.endsWith(temporarySuffix) || before.startsWith(headerPrefix)
  return { path, action: "delete", before, foreign: !ours }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** Folders of the tree that no remaining file needs, the deepest first. */
function unneeded(directories: readonly string[], remaining: readonly string[]): string[] {
  const needed = new Set<string>()
  for (const path of remaining) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      needed.add(path.slice(0, end))
    }
  }
  return directories
    .filter((directory) => !needed.has(directory))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/**
 * Rendered files and a folder to a plan. The rules:
 *
 * 1. A rendered file that is absent is created; one whose bytes differ is updated; else it stays.
 * 2. Everything else in the folder is deleted; what we did not write is marked as foreign.
 * 3. A reserved folder is never read; its placeholders are created where they are absent.
 * 4. A symbolic link is never followed: it is itself what gets replaced or deleted.
 *
 * @throws TreeError when the folder itself is a symbolic link or no folder
 */
export function plan(rendered: Pick<Rendered, "files" | "reserved">, directory: string): Plan {
  const reserved = new Set(rendered.reserved.map((entry) => entry.directory))
  const tree = readTree(directory, reserved)
  const files: PlannedFile[] = []
  const wanted = new Set<string>()
  for (const { path, content } of rendered.files) {
    wanted.add(path)
    files.push(compare(path, content, tree.entries.get(path)))
  }
  for (const [path, entry] of tree.entries) {
    if (!wanted.has(path)) files.push(deletion(path, entry))
  }
  for (const { directory: folder, placeholders } of rendered.reserved) {
    for (const { path, content } of placeholders) {
      const full = `${folder}/${path}`
      if (!exists(join(directory, full)))
        files.push({ path: full, action: "create", after: content })
    }
  }
  const remaining = files.filter(({ action }) => action !== "delete").map(({ path }) => path)
  return {
    directory,
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    emptyDirectories: unneeded(tree.directories, remaining),
  }
}

/** Whether the folder holds anything else than the rendered files. */
export function isUpToDate({ files }: Plan): boolean {
  return files.every(({ action }) => action === "unchanged")
}
