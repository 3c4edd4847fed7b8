import { existsSync, readdirSync } from "node:fs"
import { basename, join } from "node:path"

/** Whether an entry is looked at: hidden ones and installed packages are not. */
function isLookedAt(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules"
}

/** Names that kustomize gives its files. */
const kustomizationNames: readonly string[] = [
  "kustomization.yaml",
  "kustomization.yml",
  "Kustomization",
]

/** The kustomize file of a folder, as an absolute path; undefined when it has none. */
export function kustomizationFile(folder: string): string | undefined {
  return kustomizationNames.map((name) => join(folder, name)).find((file) => existsSync(file))
}

/** Whether a path is that of a kustomize file. */
export function isKustomizationFile(path: string): boolean {
  return kustomizationNames.includes(basename(path))
}

/** What a walk through a folder finds. */
export interface Walked {
  readonly files: readonly string[]
  /** Folders that the walk did not enter. */
  readonly stopped: readonly string[]
}

/**
 * The YAML files of a folder and of those below it, sorted, as absolute paths. Hidden folders and
 * files, and installed packages, are left out.
 *
 * @param stop folders that are not entered
 * @param skip folders below it that are left out
 */
export function yamlFiles(
  folder: string,
  stop: (folder: string) => boolean = () => false,
  skip: (folder: string) => boolean = () => false,
): Walked {
  const files: string[] = []
  const stopped: string[] = []
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (!isLookedAt(entry.name)) continue
    if (entry.isDirectory()) {
      if (skip(path)) continue
      if (stop(path)) {
        stopped.push(path)
        continue
      }
      const below = yamlFiles(path, stop, skip)
      files.push(...below.files)
      stopped.push(...below.stopped)
    } else if (/\.ya?ml$/.test(entry.name)) files.push(path)
  }
  return { files, stopped }
}

/** The files below a folder whose path from it fits a pattern, as absolute paths. */
export function filesBelow(folder: string, pattern: RegExp): string[] {
  const below = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
      const path = join(at, entry.name)
      if (!isLookedAt(entry.name)) return []
      if (entry.isDirectory()) return below(path)
      return pattern.test(path.slice(folder.length)) ? [path] : []
    })
  return below(folder)
}
