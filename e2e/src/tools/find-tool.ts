import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"
import { cachedTool } from "./cached-tool.ts"
import { tools, type ToolName } from "./tools.ts"

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Path of a tool: in the folder that `KUBEBUILDER_ASSETS` names, else on the PATH, else the one that
 * `pnpm e2e:tools` built. Undefined when it is nowhere.
 */
export function findTool(name: ToolName): string | undefined {
  const assets = process.env["KUBEBUILDER_ASSETS"]
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  return [...(assets ? [assets] : []), ...folders.filter((folder) => folder !== "")]
    .map((folder) => join(folder, name))
    .concat(cachedTool(tools[name]))
    .find(isExecutable)
}
