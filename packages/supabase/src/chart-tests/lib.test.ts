import { readdirSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import type { Skippable } from "@supaflux/testing"
import { afterEach, describe, expect, it } from "vitest"
import { chartPath } from "../test-support/chart.ts"
import { keys } from "./test-support/keys.ts"
import { listen } from "./test-support/listen.ts"
import { preparedTests } from "./test-support/prepared-tests.ts"
import { runPod, runScript } from "./test-support/run-script.ts"
import { startStack } from "./test-support/stack.ts"

const opened: (() => void)[] = []
afterEach(() => {
  for (const close of opened.splice(0)) close()
})

/** Serves what a function says, on a free port of this machine. */
async function serve(answer: () => readonly [status: number, body: string]): Promise<string> {
  const server = createServer((_, response) => {
    const [status, body] = answer()
    response.writeHead(status, { connection: "close" }).end(body)
  })
  opened.push(() => server.close())
  return listen(server)
}
const kong = (context: Skippable) => preparedTests(context, "kong", "sh", "curl")

describe("every script", () => {
  it("calls through what they share, which has the deadlines", () => {
    const folder = join(chartPath, "files/tests")
    const scripts = readdirSync(folder).filter((name) => name.endsWith(".sh"))
    // Neither a comment nor the name of an option: a command.
    const calling = scripts.filter((name) =>
      /^[^#]*\b(curl|wget|nc)\s/m.test(readFileSync(join(folder, name), "utf8")),
    )
    expect(calling).toEqual(["lib.sh"])
  })

  it("says in one line what it asked, what it saw, and what it wanted", async (context) => {
    const url = await serve(() => [502, "<h1>Bad\ngateway</h1>"])
    const { code, log } = await runPod(kong(context), { BASE_URL: url, TEST_WAIT: "0" })
    expect(code).toBe(1)
    expect(log).toBe(`\
FAILED  GET /_supaflux/health: 502, not 200: <h1>Bad gateway</h1> (Kong has its routes)
kong.sh: 1 checks, 1 failed
FAILED: kong
`)
  })

  it("waits for what takes a moment, and for nothing longer than it may", async (context) => {
    let asked = 0
    const late = await serve(() => {
      asked += 1
      return asked === 1 ? [503, ""] : asked === 2 ? [200, '{"status":"ok"}'] : [404, ""]
    })
    expect(await runPod(kong(context), { BASE_URL: late })).toMatchObject({ code: 0 })
    const never = await serve(() => [503, ""])
    const started = Date.now()
    const { code } = await runPod(kong(context), { BASE_URL: never, TEST_WAIT: "1" })
    expect(code).toBe(1)
    expect(Date.now() - started).toBeLessThan(20_000)
  })

  it("waits for an answer no longer than TEST_TIMEOUT", async (context) => {
    const stack = await startStack({ kind: "hang", call: 0 })
    opened.push(stack.stop)
    const started = Date.now()
    const changes = { BASE_URL: stack.url, TEST_TIMEOUT: "1", TEST_WAIT: "0" }
    const { code, log } = await runPod(kong(context), changes)
    expect(code).toBe(1)
    expect(log).toMatch(/^FAILED {2}GET \/_supaflux\/health: no answer, curl: \(28\)/)
    expect(Date.now() - started).toBeLessThan(10_000)
  })

  it("asks nothing after its deadline, and fails", async (context) => {
    const stack = await startStack()
    opened.push(stack.stop)
    const { code, log } = await runPod(preparedTests(context, "auth", "sh", "curl"), {
      BASE_URL: stack.url,
      TEST_DEADLINE: "0",
    })
    expect(code).toBe(1)
    expect(log.match(/^FAILED {2}GET .*: not asked, the deadline of 0 s is over/gm)).toHaveLength(5)
    expect(stack.calls).toEqual([])
  })

  it("hides tokens, keys and passwords of an answer", async (context) => {
    const answer = `{"a":"${keys.SERVICE_KEY}","b":"${keys.SECRET_KEY}","refresh_token":"v3ry-s3cr3t"}`
    const url = await serve(() => [500, answer])
    const { log } = await runScript(preparedTests(context, "auth", "sh", "curl"), "auth", {
      BASE_URL: url,
    })
    expect(log).toContain('{"a":"(token)","b":"(key)","refresh_token":"(hidden)"}')
    expect(log).not.toContain("s3cr3t")
  })

  it("fails without a variable that it needs, and without a script to run", async (context) => {
    const stack = await startStack()
    opened.push(stack.stop)
    const tests = preparedTests(context, "kong", "sh", "curl")
    const { code, log } = await runScript(tests, "auth", { BASE_URL: stack.url })
    expect(code).not.toBe(0)
    expect(log).toContain("ANON_KEY")
    expect(await runScript(tests, "run", {})).toEqual({
      code: 1,
      log: "FAILED: no script was named\n",
    })
  })
})
