import { createLocalJWKSet, importJWK, jwtVerify, type JWK } from "jose"
import { describe, expect, it } from "vitest"
import { described, everything, jwt, key } from "../../test-support/described.ts"
import { seededRandom, systemRandom } from "../random-source.ts"
import { laidOver, valueIn, type SecretValues } from "../secret-values.ts"
import { makeValues } from "./make-values.ts"

const now = new Date("2026-08-01T12:00:00Z")
const options = { random: systemRandom, now }
const nothing: SecretValues = new Map()
const { made } = await makeValues([jwt], nothing, options)
const value = (name: string): string => valueIn(made, jwt.name, name) ?? ""
const parsed = (name: string): unknown => JSON.parse(value(name))

describe("the tokens", () => {
  it.each([
    ["anonKey", "anon"],
    ["serviceKey", "service_role"],
  ])("%s is verified by jose with the JWT secret, as %s", async (name, role) => {
    const secret = new TextEncoder().encode(value("secret"))
    const { payload, protectedHeader } = await jwtVerify(value(name), secret, { currentDate: now })
    expect(protectedHeader).toEqual({ alg: "HS256", typ: "JWT" })
    expect(payload).toMatchObject({ role, iss: "supabase", iat: now.getTime() / 1000 })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(5 * 365 * 24 * 60 * 60)
  })

  it("of the signing key is verified by jose with the key set, found by its kid", async () => {
    const set = createLocalJWKSet(parsed("jwks") as { keys: JWK[] })
    const { payload, protectedHeader } = await jwtVerify(value("anonToken"), set, {
      currentDate: now,
    })
    const [{ kid = "" } = {}] = parsed("keys") as JWK[]
    expect(protectedHeader).toEqual({ alg: "ES256", typ: "JWT", kid })
    expect(kid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(payload).toMatchObject({ role: "anon", iss: "supabase" })
  })
})

describe("the keys", () => {
  it("are those of upstream: one that signs, and the JWT secret, on one line", async () => {
    const keys = parsed("keys") as JWK[]
    expect(value("keys")).not.toContain("\n")
    expect(
      keys.map(({ kty, alg, use, key_ops, ext, crv }) => ({ kty, alg, use, key_ops, ext, crv })),
    ).toEqual([
      { kty: "EC", alg: "ES256", use: "sig", key_ops: ["sign", "verify"], ext: true, crv: "P-256" },
      { kty: "oct", alg: "HS256" },
    ])
    expect(Buffer.from(keys[1]?.k ?? "", "base64url").toString()).toBe(value("secret"))
    await expect(importJWK({ ...keys[0], key_ops: ["sign"] }, "ES256")).resolves.toMatchObject({
      type: "private",
    })
  })

  it("have no private part in the set", () => {
    const { keys } = parsed("jwks") as { keys: JWK[] }
    expect(parsed("published")).toEqual({ keys: keys.slice(0, 1) })
    expect(keys.map(({ kty, key_ops }) => [kty, key_ops])).toEqual([
      ["EC", ["verify"]],
      ["oct", undefined],
    ])
    expect(keys.some((each) => "d" in each)).toBe(false)
  })
})

describe("making values", () => {
  it("makes nothing the second time", async () => {
    const held = new Map([["app/master", new Map([["password", "the master's own"]])]])
    const first = await makeValues(everything, held, options)
    const second = await makeValues(everything, laidOver(held, first.made), options)
    expect(second).toEqual({ made: new Map(), lacking: [] })
  })

  it("makes the same of the same seed, signatures apart, and others of another", async () => {
    const by = async (seed: string) => {
      const { made: all } = await makeValues(everything, nothing, {
        random: seededRandom(seed),
        now,
      })
      return [...all].flatMap(([secret, values]) =>
        [...values].flatMap(([name, each]) =>
          name === "anonToken" ? [] : [`${secret} ${name} ${each}`],
        ),
      )
    }
    const one = await by("one")
    expect(await by("one")).toEqual(one)
    const two = new Set(await by("two"))
    expect(one.filter((line) => two.has(line))).toEqual(["app/master username postgres"])
  })

  it("makes what is absent to fit what is there", async () => {
    const held = new Map([
      [
        jwt.name,
        new Map([
          ["secret", value("secret")],
          ["keys", value("keys")],
        ]),
      ],
    ])
    const { made: rest } = await makeValues([jwt], held, options)
    expect(valueIn(rest, jwt.name, "secret")).toBeUndefined()
    expect(valueIn(rest, jwt.name, "anonKey")).toBe(value("anonKey"))
    expect(valueIn(rest, jwt.name, "jwks")).toBe(value("jwks"))
  })

  it("asks for what only its owner knows", async () => {
    const mail = described("app/mail", { password: key({ type: "given" }) })
    const { made: none, lacking } = await makeValues([mail], nothing, options)
    expect(none).toEqual(new Map())
    expect(lacking).toMatchObject([{ reason: "given", key: { name: "password" } }])
  })

  it("makes no new JWT secret while tokens of a lost one are there", async () => {
    const held = new Map([[jwt.name, new Map([["anonKey", value("anonKey")]])]])
    const { made: rest, lacking } = await makeValues([jwt], held, options)
    expect(lacking).toMatchObject([
      { reason: "lost", key: { name: "secret" }, madeOfIt: ["anonKey"] },
    ])
    expect([...(rest.get(jwt.name)?.keys() ?? [])]).toEqual(["publishable", "secretKey"])
  })

  it("gives two places of one account one password, whichever is there", async () => {
    const { made: all } = await makeValues(everything, nothing, options)
    expect(valueIn(all, "app/postgres", "password")).toHaveLength(64)
    const held = new Map([["app/master", new Map([["password", "the-master's"]])]])
    const { made: rest } = await makeValues(everything, held, options)
    expect(valueIn(rest, "app/postgres", "password")).toBe("the-master's")
    expect(valueIn(rest, "app/one", "password")).not.toBe(valueIn(rest, "app/two", "password"))
  })
})
