import { locateTool } from "./locate-tool.ts"
import type { Tool } from "./tool.ts"

/** `helm`, as {@link locateTool} looks for it. */
export const helmTool: Tool = {
  name: "helm",
  minimum: { major: 4, minor: 0 },
  versionArgs: ["version", "--short"],
  readVersion: (output) => output.trim(),
}

/**
 * How to call a `helm` of version 4 or newer: the one on the PATH, else the bundled one. Undefined
 * on a platform that has neither.
 */
export function helm(): string | undefined {
  return locateTool(helmTool)
}
