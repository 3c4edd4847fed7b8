import type { Tool } from "./tool.ts"

/** `kubectl`, as {@link locateTool} looks for it. */
export const kubectlTool: Tool = {
  name: "kubectl",
  minimum: { major: 1, minor: 33 },
  versionArgs: ["version", "--client", "-o", "json"],
  readVersion: (output) =>
    (JSON.parse(output) as { clientVersion: { gitVersion: string } }).clientVersion.gitVersion,
}
