import { locateTool } from "./locate-tool.ts"
import type { Tool } from "./tool.ts"

/** `kubectl`, as {@link locateTool} looks for it. */
export const kubectlTool: Tool = {
  name: "kubectl",
  minimum: { major: 1, minor: 33 },
  versionArgs: ["version", "--client", "-o", "json"],
  readVersion: (output) =>
    (JSON.parse(output) as { clientVersion: { gitVersion: string } }).clientVersion.gitVersion,
}

/**
 * How to call a `kubectl` of version 1.33 or newer: the one on the PATH, else the bundled one.
 * Undefined on a platform that has neither.
 */
export function kubectl(): string | undefined {
  return locateTool(kubectlTool)
}
