import { createServer } from "node:net"
import type { Skippable } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { listen } from "./test-support/listen.ts"
import { preparedTests } from "./test-support/prepared-tests.ts"
import { type RealtimeState, startRealtime } from "./test-support/realtime.ts"
import { runPod } from "./test-support/run-script.ts"

const run = async (context: Skippable, state: RealtimeState, changes = {}) => {
  const prepared = preparedTests(context, "smoke-broadcast", "python3")
  const realtime = await startRealtime(state)
  const result = await runPod(prepared, {
    BASE_URL: realtime.url,
    TEST_TIMEOUT: "10",
    TEST_WAIT: "0",
    ...changes,
  })
  realtime.stop()
  return result
}
const path = "/realtime/v1/websocket"

describe("the test of broadcasts", () => {
  it.concurrent("passes when a message arrives", async (context) => {
    expect(await run(context, "healthy")).toEqual({
      code: 0,
      log: `\
ok      ${path} opens for a listener: as it should be
ok      ${path} opens for a speaker: as it should be
ok      ${path} lets the listener join: as it should be
ok      ${path} lets the speaker join: as it should be
ok      ${path} carries a broadcast from one to the other: as it should be
broadcast.py: 5 checks, 0 failed
`,
    })
  })

  it.concurrent("passes over what it has not asked for", async (context) => {
    expect(await run(context, "ping and other messages")).toMatchObject({ code: 0 })
  })

  it.concurrent("waits for the tenant to start", async (context) => {
    expect(await run(context, "slow to start", { TEST_WAIT: "5" })).toMatchObject({ code: 0 })
    expect(await run(context, "slow to start")).toMatchObject({ code: 1 })
  })

  it.concurrent.for([
    ["refuses websockets", "opens for a listener: Refused: HTTP/1.1 403 Forbidden, not 101"],
    ["keeps websockets waiting", "opens for a listener: TimeoutError: no answer within 1 s"],
    ["answers another handshake", "opens for a listener: Refused: an answer to another handshake"],
    ["refuses to join", 'join: Refused: error: {"reason": "Tenant is starting for (key)"}'],
    ["never answers a join", "lets the listener join: TimeoutError: no answer within 1 s"],
    ["closes after a join", "ConnectionError: the server closed the websocket"],
    ["loses broadcasts", "carries a broadcast from one to the other: TimeoutError: no answer"],
    ["changes broadcasts", "Refused: another message than the one that was sent"],
    ["talks nonsense", "lets the listener join: JSONDecodeError"],
  ] as const)("fails when Realtime %s", async ([state, message], context) => {
    const timeout = /waiting|never|loses/.test(state) ? { TEST_TIMEOUT: "1" } : {}
    const { code, log } = await run(context, state, timeout)
    expect(code).toBe(1)
    expect(log).toContain(`FAILED  ${path} `)
    expect(log).toContain(message)
  })

  it.concurrent("fails when nothing listens", async (context) => {
    const prepared = preparedTests(context, "smoke-broadcast", "python3")
    const server = createServer()
    const url = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    const { code, log } = await runPod(prepared, { BASE_URL: url })
    expect(code).toBe(1)
    expect(log).toContain(`FAILED  ${path} opens for a listener: ConnectionRefusedError`)
  })
})
