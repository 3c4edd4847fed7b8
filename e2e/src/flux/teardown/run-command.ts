import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Sandbox } from "../../sandbox/sandbox.ts"
import { startProcess } from "../../sandbox/start-process.ts"

/** What came of a command. */
export interface CommandResult {
  /** `exit code 0`, or the signal that ended it. */
  readonly ended: string
  readonly printed: string
  readonly errors: string
}

/** Seconds; the plan's own timeouts are made for AWS. */
const timeout = 180

/** Runs one command of a plan in a shell, for three minutes at most. */
export async function runCommand(
  sandbox: Sandbox,
  command: string,
  env: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  const out = join(sandbox.folder, "teardown.out")
  const errors = join(sandbox.folder, "teardown.errors")
  const args = ["-c", `exec >'${out}' 2>'${errors}'\n${command}`]
  const log = join(sandbox.folder, "logs/teardown.log")
  const running = startProcess({ name: "teardown", command: "sh", args, env }, log)
  sandbox.onEnd(running.stop)
  const timer = setTimeout(() => void running.stop(), timeout * 1000)
  const ended = await running.ended
  clearTimeout(timer)
  return { ended, printed: readFileSync(out, "utf8"), errors: readFileSync(errors, "utf8") }
}
