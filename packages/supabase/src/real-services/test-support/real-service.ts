import { spawn } from "node:child_process"
import { setTimeout as sleep } from "node:timers/promises"
import type { Container } from "../../test-support/objects.ts"
import { containerEnvironment } from "./container-environment.ts"

/** What a container has in its pod, and here gets from the test. */
export interface RealServiceOptions {
  /** The container as the chart renders it. */
  readonly container: Container
  /** What its image starts. A rendered command comes first, as in the pod. */
  readonly program: readonly string[]
  /** Content of Secrets and ConfigMaps, as `<name>/<key>`. */
  readonly contents: Readonly<Record<string, string>>
  /** Paths in the container, and where they are here. @default {} */
  readonly paths?: Readonly<Record<string, string>>
  /** Variables that have to be others on one machine: addresses and ports. */
  readonly changes: Readonly<Record<string, string>>
  /** Where it says that it is there. */
  readonly health: string
}

/** A service that runs on this machine. */
export interface RealService {
  /** What it has printed so far. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

/**
 * Starts a service of Supabase, the real one, with the environment that the chart rendered for it, and
 * waits until it is healthy.
 *
 * @throws {Error} with what it printed, when it is not within half a minute; or when its environment
 * refers to something that has no content here
 */
export async function startRealService(options: RealServiceOptions): Promise<RealService> {
  const { container, program, contents, paths = {}, changes, health } = options
  const here = (text: string) =>
    Object.entries(paths).reduce((moved, [path, local]) => moved.replaceAll(path, local), text)
  const rendered = Object.entries(containerEnvironment(container, contents))
  const own = container.command?.map(here) ?? []
  const [command = "", ...args] = [...own, ...program]
  const env = {
    PATH: process.env["PATH"],
    ...Object.fromEntries(rendered.map(([name, value]) => [name, here(value)])),
    ...changes,
  }
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()))
  }
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL")
    await ended
  }
  const killed = () => child.kill("SIGKILL")
  process.once("exit", killed)
  void ended.then(() => process.removeListener("exit", killed))
  const deadline = Date.now() + 30_000
  const healthy = () =>
    fetch(health).then(
      ({ ok }) => ok,
      () => false,
    )
  // Asked again and again, not at once.
  // oxlint-disable-next-line no-await-in-loop
  while (!(await healthy())) {
    if (Date.now() > deadline || child.exitCode !== null) {
      // oxlint-disable-next-line no-await-in-loop
      await stop()
      throw new Error(`${command} does not answer at ${health}:\n${output.slice(-4000)}`)
    }
    // oxlint-disable-next-line no-await-in-loop
    await sleep(100)
  }
  return { output: () => output, stop }
}
