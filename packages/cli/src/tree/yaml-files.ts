import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"

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
 */
export function yamlFiles(folder: string, stop: (folder: string) => boolean = () => false): Walked {
  const files: string[] = []
  const stopped: string[] = []
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue
    if (entry.isDirectory()) {
      if (stop(path)) {
        stopped.push(path)
        continue
      }
      const below = yamlFiles(path, stop)
      files.push(...below.files)
      stopped.push(...below.stopped)
    } else if (/\.ya?ml$/.test(entry.name)) files.push(path)
  }
  return { files, stopped }
}
