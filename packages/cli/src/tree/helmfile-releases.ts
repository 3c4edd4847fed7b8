import { readFileSync } from "node:fs"
import { filesBelow } from "./yaml-files.ts"

/** A release that is installed before Flux is. */
export interface InstalledRelease {
  readonly name: string
  readonly namespace: string
}

// Helmfiles are templates, so that there is no YAML to parse.
const release = /^ *- +name: *["']?([a-z0-9-]+)["']? *\n +namespace: *["']?([a-z0-9-]+)["']? *$/gm

/**
 * The releases of the helmfiles below a folder. Who keeps one beside Flux's manifests brings a cluster up
 * with it, and lets Flux take over what it has installed.
 *
 * @see https://helmfile.readthedocs.io/en/latest/configuration/
 */
export function helmfileReleases(folder: string): InstalledRelease[] {
  return filesBelow(folder, /helmfile[^/]*(?:\/[^/]+)?\.ya?ml(?:\.gotmpl)?$/i).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(release)].map(([, name = "", namespace = ""]) => ({
      name,
      namespace,
    })),
  )
}
