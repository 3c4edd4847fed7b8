import { createLocalJWKSet, jwtVerify, type JWK } from "jose"
import { describe, expect, it } from "vitest"
import { described, everything, jwt, key } from "../../test-support/described.ts"
import type { SecretRotation } from "../../secret-description.ts"
import { makeValues } from "../make/make-values.ts"
import { readKeys } from "../make/read-keys.ts"
import { signs } from "../make/json-web-key.ts"
import { systemRandom } from "../random-source.ts"
import { laidOver, valueIn, type SecretValues } from "../secret-values.ts"
import { verifyValues } from "../verify/verify-values.ts"
import { rotateValues } from "./rotate-values.ts"
import { rotationsOf } from "./rotations-of.ts"

const now = new Date()
const options = { random: systemRandom, now }
const none: SecretValues = new Map()
const given = new Map([["app/master", new Map([["password", "0123456789abcdef-master"]])]])
const { made } = await makeValues(everything, given, options)
const start = laidOver(given, made)

const rotation = (keys: readonly string[], rest: Partial<SecretRotation> = {}): SecretRotation => ({
  name: "any",
  keys,
  effect: "None.",
  ...rest,
})
const signingKey = rotation(["keys", "jwks", "published", "anonToken"], { mode: "stages" })
const jwtSecret = rotation([
  "secret",
  "anonKey",
  "serviceKey",
  "keys",
  "jwks",
  "published",
  "anonToken",
])

async function next(held: SecretValues, how: SecretRotation) {
  const rotated = await rotateValues(jwt, how, { held, given: none }, options)
  return { ...rotated, held: laidOver(held, new Map([[jwt.name, rotated.values]])) }
}
const at = (values: SecretValues, name: string): string => valueIn(values, jwt.name, name) ?? ""
const curves = (values: SecretValues) =>
  (readKeys(at(values, "keys"), "list") ?? []).filter(({ kty }) => kty === "EC")
const accepted = async (token: string, by: SecretValues): Promise<boolean> => {
  const { keys } = JSON.parse(at(by, "jwks")) as { keys: JWK[] }
  const set = createLocalJWKSet({ keys: keys.filter(({ kty }) => kty === "EC") })
  return await jwtVerify(token, set, { currentDate: now }).then(
    () => true,
    () => false,
  )
}

describe("a signing key", () => {
  it("is rotated in three runs, in none of which a token is refused", async () => {
    const one = await next(start, signingKey)
    const two = await next(one.held, signingKey)
    const three = await next(two.held, signingKey)
    const runs = [one, two, three]
    expect(runs.map(({ stage }) => stage)).toEqual([1, 2, 3])
    expect(runs.map(({ lacking }) => lacking)).toEqual([[], [], []])

    const [old] = curves(start)
    const [, fresh] = curves(one.held)
    const signers = runs.map(({ held }) =>
      curves(held)
        .filter(signs)
        .map(({ kid }) => kid),
    )
    expect(signers).toEqual([[old?.kid], [fresh?.kid], [fresh?.kid]])
    expect(runs.map(({ held }) => curves(held).length)).toEqual([2, 2, 1])

    // What pods of one stage sign, pods of the stage before and after it verify.
    const states = [start, ...runs.map(({ held }) => held)]
    const tokens = states.map((held) => at(held, "anonToken"))
    const table = await Promise.all(
      tokens.map((token) => Promise.all(states.map((held) => accepted(token, held)))),
    )
    expect(table).toEqual([
      [true, true, true, false],
      [true, true, true, false],
      [false, true, true, true],
      [false, true, true, true],
    ])
    for (const { held } of runs) {
      // oxlint-disable-next-line no-await-in-loop -- three of them
      expect(await verifyValues(everything, held, { now })).toEqual([])
    }
  })

  it("changes nothing else, and sessions of the JWT secret stay", async () => {
    const { values } = await next(start, signingKey)
    expect([...values.keys()]).toEqual(["keys", "jwks", "published"])
    const two = await next((await next(start, signingKey)).held, signingKey)
    expect([...two.values.keys()]).toEqual(["keys", "anonToken"])
    expect(at(two.held, "secret")).toBe(at(start, "secret"))
  })

  it("begins anew after the third run", async () => {
    let held = start
    const stages: unknown[] = []
    for (let run = 0; run < 7; run += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one follows from the other
      const rotated = await next(held, signingKey)
      stages.push(rotated.stage)
      held = rotated.held
    }
    expect(stages).toEqual([1, 2, 3, 1, 2, 3, 1])
  })

  it("that is not there cannot be rotated", async () => {
    const { values, lacking } = await next(new Map([[jwt.name, new Map()]]), signingKey)
    expect({ size: values.size, lacking }).toEqual({ size: 0, lacking: signingKey.keys })
  })
})

describe("other values", () => {
  it("are made anew together with what is made of them", async () => {
    const { values, held } = await next(start, jwtSecret)
    expect([...values.keys()].toSorted()).toEqual(jwtSecret.keys.toSorted())
    const same = jwtSecret.keys.filter((name) => at(held, name) === at(start, name))
    expect(same).toEqual([])
    expect(await verifyValues(everything, held, { now })).toEqual([])
  })

  it("heal a lost JWT secret", async () => {
    const lost = new Map(start.get(jwt.name))
    lost.delete("secret")
    const { held, lacking } = await next(new Map(start).set(jwt.name, lost), jwtSecret)
    expect(lacking).toEqual([])
    expect(await verifyValues(everything, held, { now })).toEqual([])
  })

  it("are not made anew without what is made of them", async () => {
    const { values, lacking } = await next(start, rotation(["secret"]))
    expect({ size: values.size, lacking }).toEqual({ size: 0, lacking: ["secret"] })
  })

  it("of one account get no password of another place", async () => {
    const one = everything.find(({ name }) => name === "app/postgres")
    if (one === undefined) throw new Error("There is no such secret.")
    const { values } = await rotateValues(
      one,
      rotation(["password"]),
      { held: start, given: none },
      options,
    )
    expect(values.get("password")).toHaveLength(64)
    const held = laidOver(start, new Map([[one.name, values]]))
    const found = await verifyValues(everything, held, { now })
    expect(found.map(({ code }) => code)).toEqual(["ACCOUNT_EQUAL"])
  })

  it("that only their owner knows are those that are given", async () => {
    const mail = described("app/mail", {
      username: key({ type: "given" }, { plain: true }),
      password: key({ type: "given" }),
    })
    const held = new Map([
      [
        mail.name,
        new Map([
          ["username", "me"],
          ["password", "old"],
        ]),
      ],
    ])
    const [all] = rotationsOf(mail)
    expect(all).toMatchObject({ name: "all", keys: ["password"] })
    const answers = new Map([[mail.name, new Map([["password", "new"]])]])
    const how = all ?? rotation([])
    expect((await rotateValues(mail, how, { held, given: answers }, options)).values).toEqual(
      new Map([["password", "new"]]),
    )
    expect((await rotateValues(mail, how, { held, given: none }, options)).lacking).toEqual([
      "password",
    ])
  })
})
