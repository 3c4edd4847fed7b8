import { existsSync } from "node:fs"
import { sharedPath } from "@supaflux/testing"

const named = (): string | undefined => process.env["CRDS_DIR"] || undefined

/** Whether {@link crdsFolder} is somewhere, or `CRDS_DIR` says that it is. */
export function hasCrdsFolder(): boolean {
  return (named() ?? sharedPath("crds")) !== undefined
}

/**
 * Folder with the CustomResourceDefinitions of all that the environments install: `CRDS_DIR`, else `crds` of the
 * reference data.
 *
 * @throws {Error} when there is none
 */
export function crdsFolder(): string {
  const folder = named()
  if (folder !== undefined) {
    if (existsSync(folder)) return folder
    throw new Error(`CRDS_DIR names ${folder}, which does not exist.`)
  }
  const shared = sharedPath("crds")
  if (shared !== undefined) return shared
  throw new Error(
    "There are no CustomResourceDefinitions to judge by: set CRDS_DIR to a folder that holds those of the charts, " +
      "in YAML (`helm show crds`, `helm template --include-crds`, a release's crds.yaml).",
  )
}
