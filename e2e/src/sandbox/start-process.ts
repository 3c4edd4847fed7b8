import { closeSync, openSync } from "node:fs"
import { spawnGuarded, type Program } from "./spawn-guarded.ts"

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

/** Starts a program that ends with the driver at the latest; what it prints goes to a file. */
export function startProcess(program: Program, log: string): Running {
  const output = openSync(log, "a")
  const child = spawnGuarded(program, [output, output])
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
