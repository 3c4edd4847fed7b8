import { describe, expect, it } from "vitest"
import { endpointProblems } from "./test-support/endpoint-problems.ts"
import { preparedTests } from "./test-support/prepared-tests.ts"
import { runPod } from "./test-support/run-script.ts"
import { startStack } from "./test-support/stack.ts"

/** Scripts that ask much are run for one service at a time. */
const scripts = [
  ["api-keys", "auth"],
  ["api-keys", "rest"],
  ["user", "auth"],
  ["rows", "auth rest meta"],
  ["objects", "storage imgproxy"],
  ["refusals", "auth"],
  ["refusals", "rest"],
  ["refusals", "realtime"],
  ["refusals", "storage"],
  ["refusals", "functions"],
  ["refusals", "meta"],
  ["refusals", "studio"],
  ["closed", "realtime storage studio"],
] as const

// Many short programs: seconds here, more on a busy machine.
describe("the smoke test", { timeout: 240_000 }, () => {
  it.concurrent.for(scripts)(
    "%s of %s passes when all is healthy, and names whatever endpoint is broken",
    async ([script, services], context) => {
      expect(await endpointProblems(context, { script, pod: "smoke", services })).toEqual([])
    },
  )

  it("runs all of its scripts, and says which of them failed", async (context) => {
    const tests = preparedTests(context, "smoke", "sh", "curl")
    const healthy = await startStack()
    const { code, log } = await runPod(tests, { BASE_URL: healthy.url, TEST_TIMEOUT: "10" })
    healthy.stop()
    expect(log.match(/^[a-z-]+\.sh: \d+ checks, 0 failed$/gm)).toEqual([
      "api-keys.sh: 8 checks, 0 failed",
      "user.sh: 6 checks, 0 failed",
      "rows.sh: 11 checks, 0 failed",
      "objects.sh: 9 checks, 0 failed",
      "functions.sh: 5 checks, 0 failed",
      "meta.sh: 3 checks, 0 failed",
      "refusals.sh: 18 checks, 0 failed",
      "closed.sh: 5 checks, 0 failed",
    ])
    expect(code).toBe(0)

    const nothing = await startStack({ kind: "refused", call: 0 })
    const failed = await runPod(tests, { BASE_URL: nothing.url, TEST_WAIT: "0" })
    nothing.stop()
    expect(failed.code).toBe(1)
    expect(failed.log).toContain(
      "FAILED: api-keys user rows objects functions meta refusals closed\n",
    )
  })
})
