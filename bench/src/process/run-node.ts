import { spawn } from "node:child_process"
import type { Sample } from "./sample.ts"

const preload = import.meta.resolve("./report-peak-memory.js")

/** Variables that would change what is measured. */
const disturbing = /^(?:NODE|CDK8S|GITHUB|VITEST)_/

function environment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !disturbing.test(name))
  return { ...Object.fromEntries(kept), ...added }
}

/**
 * Runs a program in a fresh process of this Node and measures it.
 *
 * @param args Node's flags, the program, its arguments
 * @param options.cwd where it runs
 * @param options.env variables in addition to this process's own
 * @throws {Error} when the program fails, with what it printed
 */
export async function runNode(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Sample> {
  const { promise, resolve, reject } = Promise.withResolvers<Sample>()
  const printed: Buffer[] = []
  const peak: Buffer[] = []
  const started = performance.now()
  let milliseconds = 0
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: options.cwd,
    env: environment(options.env),
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  })
  child.stdout?.on("data", (chunk: Buffer) => void printed.push(chunk))
  child.stderr?.on("data", (chunk: Buffer) => void printed.push(chunk))
  child.stdio[3]?.on("data", (chunk: Buffer) => void peak.push(chunk))
  child.on("error", reject)
  child.on("exit", () => {
    milliseconds = performance.now() - started
  })
  child.on("close", (code) => {
    const peakBytes = Number(Buffer.concat(peak).toString())
    if (code === 0 && peakBytes > 0) resolve({ milliseconds, peakBytes })
    else {
      const output = Buffer.concat(printed).toString()
      reject(new Error(`node ${args.join(" ")} ended with ${code ?? "a signal"}:\n${output}`))
    }
  })
  return promise
}
