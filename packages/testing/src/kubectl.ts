import { kubectlTool, locateTool } from "@supaflux/tools"
import { projectRoot } from "./project-root.ts"

/**
 * How to call a `kubectl` of version 1.33 or newer: the one on the PATH, else the bundled one.
 * Undefined on a platform that has neither.
 */
export function kubectl(): string | undefined {
  return locateTool(kubectlTool, projectRoot)
}
