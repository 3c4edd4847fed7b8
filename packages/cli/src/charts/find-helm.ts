import { spawnSync } from "node:child_process"
import { helmTool, locateTool } from "@supaflux/tools"

/** The helm to use. */
export interface FoundHelm {
  /** How to call it. */
  readonly helm: string
  readonly helmVersion: string
}

/** The helm to use, with its version; undefined when there is none. */
export function findHelm(root: string): FoundHelm | undefined {
  const helm = locateTool(helmTool, root)
  if (helm === undefined) return undefined
  const { stdout } = spawnSync(helm, helmTool.versionArgs, { encoding: "utf8" })
  return { helm, helmVersion: helmTool.readVersion(stdout) }
}
