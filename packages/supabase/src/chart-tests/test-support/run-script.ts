import { execFile } from "node:child_process"
import { expect } from "vitest"
import type { TestPod } from "./chart-pods.ts"
import { withoutRandom } from "./fault.ts"
import { keys } from "./keys.ts"
import type { PreparedTests } from "./prepared-tests.ts"

/** What a script did. */
export interface Run {
  readonly code: unknown
  /** Both of its streams, without what is random. */
  readonly log: string
}

type Variables = Readonly<Record<string, string>>

/** The environment of a pod, with the secrets of a test in place of references. */
function environmentOf(pod: TestPod): Variables {
  const variables = pod.spec.containers.flatMap(({ env }) => env)
  return Object.fromEntries(
    variables.map(({ name, value }) => [name, value ?? keys[name as keyof typeof keys]]),
  )
}

function run(
  { pod, folder }: PreparedTests,
  command: readonly string[],
  changes: Variables,
): Promise<Run> {
  const [program = "", ...args] = command.map((word) => word.replace(/^\/tests\//, `${folder}/`))
  const own = { PATH: process.env["PATH"], PYTHONDONTWRITEBYTECODE: "1" }
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { env: { ...own, ...environmentOf(pod), ...changes } },
      (error, stdout, stderr) => {
        const log = stdout + stderr
        for (const key of Object.values(keys).filter((key) => key.length > 8))
          expect(log).not.toContain(key)
        resolve({ code: error === null ? 0 : error.code, log: withoutRandom(log) })
      },
    )
  })
}

/** Runs what a pod runs, on this machine, with its environment and a few changes. */
export function runPod(tests: PreparedTests, changes: Variables): Promise<Run> {
  return run(tests, tests.pod.spec.containers[0]?.command ?? [], changes)
}

/** Runs one script of a pod. */
export function runScript(tests: PreparedTests, script: string, changes: Variables): Promise<Run> {
  return run(tests, ["sh", `/tests/${script}.sh`], changes)
}
