import type { RemoteSecret } from "@supaflux/secrets"
import { makeValues, systemRandom } from "@supaflux/secrets/operations"
import { expect, it } from "vitest"
import { localSupabase } from "../local-supabase.ts"
import { preparedTests } from "./test-support/prepared-tests.ts"
import { runPod } from "./test-support/run-script.ts"

interface Described {
  readonly secret: RemoteSecret
}

it("passes with keys that `supaflux secrets generate` makes", async (context) => {
  const secrets = (localSupabase().needs as unknown as readonly Described[]).map(
    ({ secret }) => secret,
  )
  const { made } = await makeValues(secrets, new Map(), { random: systemRandom, now: new Date() })
  const jwt = made.get("supabase/supabase-jwt")
  const environment = {
    JWT_SECRET: jwt?.get("secret") ?? "",
    ANON_KEY: jwt?.get("anonKey") ?? "",
    SERVICE_KEY: jwt?.get("serviceKey") ?? "",
  }
  const { code, log } = await runPod(preparedTests(context, "smoke-keys", "python3"), environment)
  expect(log).toContain("keys.py: 3 checks, 0 failed\n")
  expect(code).toBe(0)
})
