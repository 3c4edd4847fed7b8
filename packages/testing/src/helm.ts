import { helmTool, locateTool } from "@supaflux/tools"
import { projectRoot } from "./project-root.ts"

/**
 * How to call a `helm` of version 4 or newer: the one on the PATH, else the bundled one. Undefined
 * on a platform that has neither.
 */
export function helm(): string | undefined {
  return locateTool(helmTool, projectRoot)
}
