import { spawn } from "node:child_process"
import { closeSync, openSync } from "node:fs"

/** A program that runs beside the proof. */
export interface Running {
  readonly name: string
  /** File with all that it prints. */
  readonly log: string
  /** Fulfilled when it has ended, with its exit code or signal. */
  readonly ended: Promise<string>
  /** Asks it to end, makes it end after five seconds; fulfilled when it has ended. */
  readonly stop: () => Promise<void>
}

/**
 * The shell holds the program's life to the driver's: when the driver goes, by whatever signal, the pipe
 * that is the shell's input ends, and the program with it. (`exec 3<&0`: a shell gives a job in the
 * background an empty input.)
 */
const guard = `
exec 3<&0
"$@" <&- 3<&- &
child=$!
(cat <&3 >/dev/null; kill -TERM "$child"; sleep 5; kill -KILL "$child") 2>/dev/null &
exec 3<&-
wait "$child"
status=$?
kill $! 2>/dev/null
exit $status
`

/** What to start. */
export interface Program {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  /** Added to the environment of the driver. */
  readonly env?: Readonly<Record<string, string>>
}

/** Starts a program that ends with the driver at the latest; what it prints goes to a file. */
export function startProcess(program: Program, log: string): Running {
  const output = openSync(log, "a")
  const child = spawn("sh", ["-c", guard, program.name, program.command, ...program.args], {
    env: { ...process.env, ...program.env },
    stdio: ["pipe", output, output],
    // Its own group: Ctrl-C reaches the driver alone, which stops programs in their order.
    detached: true,
  })
  closeSync(output)
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  child.once("error", (error) => resolve(error.message))
  child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`))
  return {
    name: program.name,
    log,
    ended,
    stop: async () => {
      child.stdin?.end()
      await ended
    },
  }
}
