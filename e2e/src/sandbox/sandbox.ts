import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Program } from "./spawn-guarded.ts"
import { startProcess, type Running } from "./start-process.ts"
import { tail } from "./tail.ts"
import { whenInterrupted } from "./when-interrupted.ts"

/** A temporary folder and the programs that run in it. */
export interface Sandbox {
  /** The temporary folder; removed when the proof holds. */
  readonly folder: string
  /** Starts a program. That it ends before the proof does, unless it is stopped, is a failure of the proof. */
  readonly start: (program: Program) => Running
  /** Runs a function at the end, before the programs started earlier are ended. */
  readonly onEnd: (end: () => Promise<void> | void) => void
}

/**
 * Runs a proof. Whatever happens, what it started is ended, last started first; the folder with the logs
 * stays only where the proof fails, and standard error says where it is.
 *
 * @throws what the proof throws, or an error when one of its programs ended by itself
 */
export async function withSandbox(
  name: string,
  proof: (sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `supaflux-${name}-`))
  const logs = join(folder, "logs")
  mkdirSync(logs)
  const ends: (() => Promise<void> | void)[] = []
  const stopping = new Set<Running>()
  const failed = Promise.withResolvers<never>()
  // Nobody may listen yet when it is rejected.
  failed.promise.catch(() => undefined)

  const stop = async (running: Running): Promise<void> => {
    stopping.add(running)
    await running.stop()
  }
  const watchOver = async (running: Running): Promise<void> => {
    const how = await running.ended
    if (stopping.has(running)) return
    failed.reject(new Error(`${running.name} ended by itself (${how}):\n${tail(running.log)}`))
  }
  const sandbox: Sandbox = {
    folder,
    onEnd: (end) => void ends.push(end),
    start: (program) => {
      const running = startProcess(program, join(logs, `${program.name}.log`))
      void watchOver(running)
      const asked = { ...running, stop: () => stop(running) }
      ends.push(asked.stop)
      return asked
    },
  }

  const forget = whenInterrupted((by) => failed.reject(new Error(`Interrupted by ${by}.`)))
  try {
    await Promise.race([proof(sandbox), failed.promise])
    await endAll(ends)
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    await endAll(ends)
    process.stderr.write(`Logs and state: ${folder}\n`)
    throw error
  } finally {
    forget()
  }
}

async function endAll(ends: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const end of [...ends].reverse()) await end()
}
