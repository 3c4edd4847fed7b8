import type { required } from "@supaflux/testing"
import type { SecretNeed } from "@supaflux/secrets"
import { makeValues, rotateValues, systemRandom } from "@supaflux/secrets/operations"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { localSupabase } from "../local-supabase.ts"
import {
  authAbsent,
  authBinary,
  authPath,
  serveAuth,
  type AuthService,
} from "./test-support/auth-service.ts"
import { databases } from "./test-support/databases.ts"

type Context = Parameters<typeof required>[0]
type Values = ReadonlyMap<string, string>

const database = authBinary === undefined ? undefined : await databases({ 17: { major: 17 } })
const options = { random: systemRandom, now: new Date() }
const secrets = (localSupabase().needs as readonly SecretNeed[]).map(({ secret }) => secret)
const secret = secrets.find(({ name }) => name.endsWith("-jwt"))
if (secret === undefined) throw new Error("There is no secret jwt.")
const { made } = await makeValues(secrets, new Map(), options)
const values: Values = made.get(secret.name) ?? new Map()

/** The next stage of the signing key's rotation. */
async function rotated(held: Values): Promise<Values> {
  const rotation = secret?.rotations?.find(({ mode }) => mode === "stages")
  if (secret === undefined || rotation === undefined) throw new Error("There is no such rotation.")
  const all = { held: new Map([[secret.name, held]]), given: new Map() }
  return new Map([...held, ...(await rotateValues(secret, rotation, all, options)).values])
}

describe("Auth itself, with the keys that `supaflux secrets generate` makes", () => {
  const started: AuthService[] = []
  let serve: (keys: Values) => Promise<AuthService> = () => Promise.reject(new Error(authAbsent))

  beforeAll(async () => {
    if (database === undefined || authBinary === undefined) return
    const binary = authBinary
    const { job } = database(
      {
        skip: (note) => {
          throw new Error(note)
        },
      },
      17,
    )
    await job.run("prepare")
    await job.run("auth-migrate", { PATH: authPath(binary, job.folder) })
    serve = async (keys) => {
      const auth = await serveAuth(binary, job.read("tmp/auth-url"), {
        GOTRUE_JWT_SECRET: keys.get("secret") ?? "",
        GOTRUE_JWT_KEYS: keys.get("keys") ?? "",
      })
      started.push(auth)
      return auth
    }
  }, 120_000)
  afterAll(() => {
    for (const auth of started) auth.stop()
  })

  const skipped = (context: Context): void => {
    if (authBinary === undefined) context.skip(authAbsent)
  }
  const status = async (auth: AuthService, key: string | undefined): Promise<number> =>
    (await auth.get("/admin/users", key ?? "")).status

  it("lets servers in, and clients not", async (context) => {
    skipped(context)
    const auth = await serve(values)
    expect(await status(auth, values.get("serviceKey"))).toBe(200)
    expect(await status(auth, values.get("serviceKeyAsymmetric"))).toBe(200)
    expect(await status(auth, values.get("anonKey"))).toBe(403)
    expect(await status(auth, values.get("anonKeyAsymmetric"))).toBe(403)
  })

  it("publishes the key that verifies, and no secret", async (context) => {
    skipped(context)
    const auth = await serve(values)
    const { keys } = (await auth.get("/.well-known/jwks.json", "")).body as {
      keys: Record<string, unknown>[]
    }
    const [{ kid } = {}] = JSON.parse(values.get("keys") ?? "") as { kid: string }[]
    expect(keys.map((key) => [key["kty"], key["kid"], "d" in key, "k" in key])).toEqual([
      ["EC", kid, false, false],
    ])
  })

  it("takes each stage of a new signing key, and tokens of the stage before", async (context) => {
    skipped(context)
    let held = values
    for (const stage of [1, 2]) {
      const before = held
      // oxlint-disable-next-line no-await-in-loop -- one follows from the other
      held = await rotated(held)
      // oxlint-disable-next-line no-await-in-loop -- the same
      const auth = await serve(held)
      // oxlint-disable-next-line no-await-in-loop -- the same
      expect({ stage, status: await status(auth, before.get("serviceKeyAsymmetric")) }).toEqual({
        stage,
        status: 200,
      })
    }
  })
})
