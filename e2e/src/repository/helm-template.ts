import { spawnSync } from "node:child_process"
import { helm } from "@supaflux/testing"

/**
 * What `helm template` prints.
 *
 * @throws {Error} when there is no helm, or the chart can't be rendered
 */
export function helmTemplate(args: readonly string[]): string {
  const command = helm()
  if (command === undefined) throw new Error("There is no helm 4 on the PATH.")
  const { status, stdout, stderr } = spawnSync(command, ["template", ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`helm template ${args.join(" ")}:\n${stderr}`)
  return stdout
}
