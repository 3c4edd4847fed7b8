import type { Skippable } from "@supaflux/testing"
import { leftovers } from "./database.ts"
import { type Fault, faultsOf } from "./fault.ts"
import { limit } from "./limit.ts"
import { preparedTests } from "./prepared-tests.ts"
import { type Run, runScript } from "./run-script.ts"
import { type Stack, startStack } from "./stack.ts"

/** A script, and the pod whose environment it gets. */
export interface ScriptOfPod {
  readonly script: string
  readonly pod: string
  /** The services that it asks, when it shall ask fewer than there are. @default those of the pod */
  readonly services?: string
}

// Where a stack hangs, the script waits and needs no processor.
const patiently = limit(24)
const busily = limit(4)

async function run(context: Skippable, { script, pod, services }: ScriptOfPod, fault?: Fault) {
  const inTurn = fault?.kind === "hang" ? patiently : busily
  const stack = await startStack(fault)
  const result = await inTurn(() =>
    runScript(preparedTests(context, pod, "sh", "curl"), script, {
      BASE_URL: stack.url,
      TEST_TIMEOUT: fault?.kind === "hang" ? "2" : "10",
      TEST_WAIT: "0",
      ...(services === undefined ? {} : { SERVICES: services }),
    }),
  )
  stack.stop()
  return { stack, result }
}

/** What was wrong with a run against a broken endpoint; nothing when the script has noticed. */
function unnoticed({ code, log }: Run, { kind, call }: Fault, endpoint: string): string[] {
  const about = `${kind} at call ${call}, ${endpoint}`
  const named = log.split("\n").some((line) => line.startsWith(`FAILED  ${endpoint}: `))
  return [
    ...(code === 1 ? [] : [`${about}: exit code ${String(code)}\n${log}`]),
    ...(named ? [] : [`${about}: the log does not name it\n${log}`]),
  ]
}

/** What a script has left behind although it could have deleted it. */
function forgotten({ database }: Stack, { kind }: Fault, endpoint: string): readonly string[] {
  const deletes = endpoint.startsWith("DELETE ") || endpoint === "POST /pg/query"
  return kind === "refused" || deletes
    ? []
    : leftovers(database).map((name) => `${kind} at ${endpoint}: ${name} is left behind`)
}

/**
 * Runs a script against a healthy stack, then once for each endpoint that it has asked and each way
 * in which that can be broken. Returns what it should have said and did not.
 */
export async function endpointProblems(
  context: Skippable,
  script: ScriptOfPod,
): Promise<readonly string[]> {
  const healthy = await run(context, script)
  const { calls, database } = healthy.stack
  const { code, log } = healthy.result
  if (code !== 0 || log.includes("FAILED")) return [`against a healthy stack:\n${log}`]
  if (calls.length === 0) return ["it asks nothing"]
  const left = leftovers(database).map((name) => `${name} is left behind`)

  const faults = calls.flatMap((asked, call) =>
    faultsOf(asked, call === 0).map((kind) => ({ kind, call })),
  )
  const problems = faults.map(async (fault) => {
    const { stack, result } = await run(context, script, fault)
    const { endpoint = "" } = calls[fault.call] ?? {}
    return [...unnoticed(result, fault, endpoint), ...forgotten(stack, fault, endpoint)]
  })
  return [...left, ...(await Promise.all(problems)).flat()]
}
