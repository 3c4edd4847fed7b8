import { describe, expect, it } from "vitest"
import { keys, signed } from "./test-support/keys.ts"
import { preparedTests } from "./test-support/prepared-tests.ts"
import { runPod } from "./test-support/run-script.ts"

const later = 4_000_000_000
const secret = keys.JWT_SECRET
const other = "another-secret-with-as-many-characters-as"

describe("the test of the API keys", () => {
  it.concurrent("passes when they are signed by the JWT secret", async (context) => {
    expect(await runPod(preparedTests(context, "smoke-keys", "python3"), {})).toEqual({
      code: 0,
      log: `\
ok      JWT_SECRET: long enough
ok      ANON_KEY: signed, as anon
ok      SERVICE_KEY: signed, as service_role
keys.py: 3 checks, 0 failed
`,
    })
  })

  it.concurrent.for([
    ["a short secret", { JWT_SECRET: "short" }, "JWT_SECRET: it has 5 characters, not 32 or more"],
    ["no anon key", { ANON_KEY: "" }, "ANON_KEY: it is empty"],
    ["no service key", { SERVICE_KEY: "" }, "SERVICE_KEY: it is empty"],
    ["a key that is no JWT", { ANON_KEY: "a.b.c" }, "ANON_KEY: it is no JWT with"],
    ["a key of text", { ANON_KEY: "é" }, "ANON_KEY: it is no JWT with"],
    [
      "a key of another secret",
      { SERVICE_KEY: signed({ role: "service_role", exp: later }, other) },
      "SERVICE_KEY: it is not signed by the JWT secret",
    ],
    [
      "a key without signature",
      { ANON_KEY: `${keys.ANON_KEY.split(".").slice(0, 2).join(".")}.` },
      "ANON_KEY: it is not signed by the JWT secret",
    ],
    [
      "an algorithm that verifies nothing",
      { ANON_KEY: signed({ role: "anon", exp: later }, secret, { alg: "none" }) },
      "ANON_KEY: its algorithm is none, not HS256",
    ],
    [
      "keys in each other's place",
      { ANON_KEY: keys.SERVICE_KEY },
      "its role is service_role, not anon",
    ],
    [
      "a key that has expired",
      { ANON_KEY: signed({ role: "anon", exp: 1 }, secret) },
      "it has expired",
    ],
    ["a key without expiry", { ANON_KEY: signed({ role: "anon" }, secret) }, "it is no JWT with"],
  ] as const)("fails with %s", async ([, changes, message], context) => {
    const { code, log } = await runPod(preparedTests(context, "smoke-keys", "python3"), changes)
    expect(code).toBe(1)
    expect(log).toContain("FAILED  ")
    expect(log).toContain(message)
    const given = Object.values(changes).filter(({ length }) => length > 5)
    for (const value of given) expect(log).not.toContain(value)
  })
})
