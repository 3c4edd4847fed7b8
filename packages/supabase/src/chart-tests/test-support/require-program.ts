import { spawnSync } from "node:child_process"
import { required, type Skippable } from "@supaflux/testing"

const found = new Map<string, boolean>()

/** A program that the test needs on the PATH. Without it the test is skipped, in CI it fails. */
export function requireProgram(context: Skippable, name: "sh" | "curl" | "python3"): void {
  if (!found.has(name)) found.set(name, spawnSync(name, ["-c", ""]).error === undefined)
  required(context, found.get(name) === true ? name : undefined, `${name} is not on the PATH.`)
}
