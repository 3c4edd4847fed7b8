import type { Tool } from "./tool.ts"

/** `helm`, as {@link locateTool} looks for it. */
export const helmTool: Tool = {
  name: "helm",
  minimum: { major: 4, minor: 0 },
  versionArgs: ["version", "--short"],
  readVersion: (output) => output.trim(),
}
