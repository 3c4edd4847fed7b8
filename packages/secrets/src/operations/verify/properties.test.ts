import fc from "fast-check"
import { expect, it } from "vitest"
import { everything, jwt } from "../../test-support/described.ts"
import { newSigningKey, publicKey, secretKey } from "../make/json-web-key.ts"
import { makeValues } from "../make/make-values.ts"
import { readKeys } from "../make/read-keys.ts"
import { token } from "../make/token.ts"
import { seededRandom, systemRandom } from "../random-source.ts"
import { laidOver, valueIn, type SecretValues } from "../secret-values.ts"
import { verifyValues } from "./verify-values.ts"
import { violationCodes, type ViolationCode } from "./violation.ts"

const now = new Date("2026-08-01T12:00:00Z")
const years = (count: number): Date => new Date(now.getTime() + count * 365 * 24 * 60 * 60 * 1000)
const given = (password: string): SecretValues =>
  new Map([["app/master", new Map([["password", password]])]])
const seeds = fc.string({ minLength: 1, maxLength: 20 })
// That of the master user becomes a role's, where both have one name.
const master = fc.stringMatching(/^[b-d][\w.~-]{15,40}$/)

async function set(seed: string, password = "what the master knows"): Promise<SecretValues> {
  const held = given(password)
  const { made, lacking } = await makeValues(everything, held, { random: seededRandom(seed), now })
  expect(lacking).toEqual([])
  return laidOver(held, made)
}

const codes = async (values: SecretValues, at = now): Promise<readonly ViolationCode[]> =>
  (await verifyValues(everything, values, { now: at })).map(({ code }) => code)

it("finds nothing in any set that was made", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, master, async (seed, password) => {
      expect(await codes(await set(seed, password))).toEqual([])
    }),
    { seed: 9, numRuns: 25 },
  )
})

it("finds nothing in what the system's random numbers made", async () => {
  const held = given("0123456789abcdef-master")
  const { made } = await makeValues(everything, held, { random: systemRandom, now })
  expect(await codes(laidOver(held, made))).toEqual([])
})

/** One thing that somebody did to one value, and the code that has to be found. */
interface Tampering {
  readonly secret: string
  readonly key: string
  readonly code: ViolationCode
  /** The new value; undefined removes it. */
  readonly change: (value: string, values: SecretValues) => string | undefined | Promise<string>
}

const flipped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1)
const keysIn = (text: string, form: "list" | "set") => readKeys(text, form) ?? []
const list = (...keys: readonly object[]): string => JSON.stringify(keys)
const another = newSigningKey(systemRandom("a test"))
const at =
  (secret: string, key: string) =>
  (code: ViolationCode, change: Tampering["change"]): Tampering => ({
    secret,
    key,
    code,
    change,
  })
const anon = at(jwt.name, "anonKey")
const asymmetric = at(jwt.name, "anonToken")
const keys = at(jwt.name, "keys")
const jwks = at(jwt.name, "jwks")
const published = at(jwt.name, "published")
const one = at("app/one", "password")

const tamperings: readonly Tampering[] = [
  one("KEY_MISSING", () => undefined),
  one("KEY_MISSING", () => ""),
  one("CHARACTERS", (value) => `${value}\n`),
  one("CHARACTERS", (value) => `${value} `),
  one("CHARACTERS", (value) => `@${value}`),
  one("URL_CHARACTERS", (value) => `${value}%2F`),
  one("URL_CHARACTERS", (value) => value.replace(/^./, "/")),
  one("LENGTH", (value) => value.slice(0, 15)),
  one("NO_LETTER", () => "1234567890123456"),
  one("WELL_KNOWN", () => "your-super-secret-and-long-postgres-password"),
  at("app/two", "password")("ACCOUNT_DISTINCT", (_, values) =>
    valueIn(values, "app/one", "password"),
  ),
  at("app/postgres", "password")("ACCOUNT_EQUAL", (value) => `${value}0`),
  at("app/master", "username")("CONSTANT", () => "root"),
  at("app/realtime", "exact")("LENGTH", (value) => `${value}a`),
  at("app/realtime", "hex")("LETTERS", (value) => value.replace(/^./, "G")),
  at("app/realtime", "base")("LENGTH", (value) => value.slice(1)),
  at(jwt.name, "publishable")("API_KEY_CHECKSUM", (value) => flipped(value, 20)),
  at(jwt.name, "publishable")("API_KEY_FORM", (_, values) =>
    valueIn(values, jwt.name, "secretKey"),
  ),
  at(jwt.name, "secretKey")("API_KEY_FORM", (value) => value.slice(0, -1)),
  anon("TOKEN_FORM", () => "no.token"),
  anon("TOKEN_SIGNATURE", (value) => flipped(value, value.length - 10)),
  anon("TOKEN_SIGNATURE", () => token("anon", "another secret with enough characters", now)),
  anon("TOKEN_ROLE", (_, values) => valueIn(values, jwt.name, "serviceKey")),
  anon("TOKEN_ALGORITHM", (_, values) => valueIn(values, jwt.name, "anonToken")),
  anon("TOKEN_EXPIRY", (_, values) =>
    token("anon", valueIn(values, jwt.name, "secret") ?? "", years(-6)),
  ),
  anon("TOKEN_EXPIRY", (_, values) =>
    token("anon", valueIn(values, jwt.name, "secret") ?? "", years(-4.95)),
  ),
  asymmetric("TOKEN_SIGNATURE", () => token("anon", another, now)),
  asymmetric("TOKEN_SIGNATURE", (value) => flipped(value, value.length - 10)),
  asymmetric("TOKEN_ALGORITHM", (_, values) => valueIn(values, jwt.name, "anonKey")),
  keys("KEYS_FORM", () => "[]"),
  keys("KEYS_FORM", (value) => value.slice(1)),
  keys("KEYS_SIGNING", (value) => list(...keysIn(value, "list"), another)),
  keys("KEYS_SIGNING", (value) =>
    list(...keysIn(value, "list").map((key) => ({ ...key, key_ops: ["verify"] }))),
  ),
  keys("KEYS_SECRET", (value) => list(...keysIn(value, "list").filter(({ kty }) => kty === "EC"))),
  keys("KEYS_SECRET", (value) =>
    list(...keysIn(value, "list").filter(({ kty }) => kty === "EC"), secretKey("another")),
  ),
  published("KEYS_SYMMETRIC", (_, values) => valueIn(values, jwt.name, "jwks")),
  published("KEYS_SET", () => JSON.stringify({ keys: [publicKey(another)] })),
  jwks("KEYS_FORM", (value) => value.slice(1)),
  jwks("KEYS_PRIVATE", (_, values) =>
    JSON.stringify({ keys: keysIn(valueIn(values, jwt.name, "keys") ?? "", "list") }),
  ),
  jwks("KEYS_SET", (value) =>
    JSON.stringify({ keys: [...keysIn(value, "set"), publicKey(another)] }),
  ),
  jwks("KEYS_SECRET", (value) =>
    JSON.stringify({ keys: keysIn(value, "set").filter(({ kty }) => kty === "EC") }),
  ),
]

it("finds any one value that was tampered with, by the right code", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.constantFrom(...tamperings), async (seed, tampering) => {
      const values = await set(seed, "0123456789abcdef-master")
      const before = valueIn(values, tampering.secret, tampering.key) ?? ""
      const changed = new Map(values.get(tampering.secret))
      const after = await tampering.change(before, values)
      if (after === undefined) changed.delete(tampering.key)
      else changed.set(tampering.key, after)
      const found = await verifyValues(everything, new Map(values).set(tampering.secret, changed), {
        now,
      })
      const here = found.filter(
        ({ secret, key }) => secret === tampering.secret && key === tampering.key,
      )
      // What two values have in common is said of the later one.
      expect(
        here.length > 0 ? here.map(({ code }) => code) : found.map(({ code }) => code),
      ).toContain(tampering.code)
      // No sentence has a value in it.
      const texts = JSON.stringify(found)
      const shown = [...values.values()].flatMap((secret) => [...secret.values()])
      expect(shown.filter((value) => value.length > 10 && texts.includes(value))).toEqual([])
    }),
    { seed: 9, numRuns: 5 * tamperings.length },
  )
})

it("finds a secret that is not there at all", async () => {
  const values = new Map(await set("seed", "0123456789abcdef-master"))
  values.delete("app/realtime")
  expect(await codes(values)).toEqual(["SECRET_MISSING"])
})

it("has a tampering for every code but those of whole entries", () => {
  const tried = new Set(tamperings.map(({ code }) => code))
  const untried = Object.keys(violationCodes).filter((code) => !tried.has(code as ViolationCode))
  expect(untried).toEqual(["SECRET_MISSING", "SECRET_UNREADABLE"])
})
