import { describe, expect, it } from "vitest"
import { endpointProblems } from "./test-support/endpoint-problems.ts"

// Many short programs: seconds here, more on a busy machine.
describe("the test of a service", { timeout: 240_000 }, () => {
  it.concurrent.for([
    "kong",
    "db",
    "auth",
    "rest",
    "realtime",
    "storage",
    "imgproxy",
    "functions",
    "meta",
    "studio",
    "analytics",
    "minio",
  ])(
    "%s passes when it is healthy, and names whatever endpoint is broken",
    async (name, context) => {
      expect(await endpointProblems(context, { script: name, pod: name })).toEqual([])
    },
  )
})
