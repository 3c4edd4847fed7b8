import type { CommandResult } from "./run-command.ts"
import { leftOut } from "./left-out.ts"
import { meets } from "./meets.ts"
import type { TeardownStep } from "./teardown-plan.ts"

/** kubectl tells of an empty list where it tells of errors. */
const isError = (line: string): boolean =>
  line.trim() !== "" && !line.startsWith("No resources found")

/**
 * Runs the commands of a step and then its checks, and tells what speaks against it. A check that could not look proves
 * nothing: it counts as not met.
 *
 * @param onLeftOut called with the reason for each that is left out
 */
export async function stepProblems(
  { id, commands, checks }: TeardownStep,
  run: (command: string) => Promise<CommandResult>,
  onLeftOut: (reason: string) => void = () => undefined,
): Promise<readonly string[]> {
  const problems: string[] = []
  const runs = (command: string): boolean => {
    const reason = leftOut(command)
    if (reason !== undefined) onLeftOut(reason)
    return reason === undefined
  }
  for (const command of commands.filter((one) => !one.startsWith("#") && runs(one))) {
    const { ended, printed, errors } = await run(command)
    if (ended !== "exit code 0") problems.push(`${id}: ${command}\n${ended}\n${printed}${errors}`)
  }
  for (const { command, expect } of checks.filter((check) => runs(check.command))) {
    const { printed, errors } = await run(command)
    const met = meets(expect, printed) && !errors.split("\n").some(isError)
    if (met === undefined) problems.push(`${id}: no way is known to check "${expect}"`)
    if (met === false) {
      problems.push(`${id}: ${command}\nwanted: ${expect}, got:\n${printed}${errors}`)
    }
  }
  return problems
}
