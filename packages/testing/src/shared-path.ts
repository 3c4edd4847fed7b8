import { existsSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "./project-root.ts"

/** Folder of reference data that is too large for the repository: `SUPAFLUX_SHARED`, else `../shared`. */
export function sharedFolder(): string {
  return process.env["SUPAFLUX_SHARED"] ?? join(projectRoot, "../shared")
}

/**
 * Path of a file or folder of the reference data: `crds`, `chart-values/velero-12.1.0.values.yaml`.
 * Undefined when it is absent.
 */
export function sharedPath(name: string): string | undefined {
  const path = join(sharedFolder(), name)
  return existsSync(path) ? path : undefined
}
