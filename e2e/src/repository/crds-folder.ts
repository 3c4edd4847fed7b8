import { existsSync } from "node:fs"
import { sharedPath } from "@supaflux/testing"

/**
 * Folder with the CustomResourceDefinitions of all that the environments install: `CRDS_DIR`, else `crds` of the
 * reference data.
 *
 * @throws {Error} when there is none
 */
export function crdsFolder(): string {
  const named = process.env["CRDS_DIR"]
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named
    throw new Error(`CRDS_DIR names ${named}, which does not exist.`)
  }
  const shared = sharedPath("crds")
  if (shared !== undefined) return shared
  throw new Error(
    "There are no CustomResourceDefinitions to judge by: set CRDS_DIR to a folder that holds those of the charts, " +
      "in YAML (`helm show crds`, `helm template --include-crds`, a release's crds.yaml).",
  )
}
