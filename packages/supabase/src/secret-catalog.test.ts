import type { SecretDescription } from "@supaflux/secrets"
import { describe, expect, it } from "vitest"
import { secretCatalog } from "./secret-catalog.ts"

const catalog: Readonly<Record<string, SecretDescription>> = secretCatalog
const entries = Object.entries(catalog)
const keys = entries.flatMap(([name, { keys }]) =>
  Object.entries(keys).map(([key, description]) => ({ at: `${name}.${key}`, ...description })),
)

describe("the catalog of secrets", () => {
  it.each(entries)("says in whole sentences what %s is for", (_, { purpose, keys }) => {
    for (const text of [purpose, ...Object.values(keys).map((key) => key.purpose)]) {
      expect(text).toMatch(/^[A-Z].*\.$/)
    }
  })

  it("gives every database role a secret of its own, with a password that is safe in URLs", () => {
    const roles = entries.filter(
      ([name]) => name.startsWith("database-") && name !== "database-master",
    )
    expect(roles).toHaveLength(6)
    for (const [, { keys }] of roles) {
      expect(Object.keys(keys)).toEqual(["password"])
      expect(keys["password"]).toMatchObject({ format: { type: "hex", length: 64 }, inUrl: true })
    }
  })

  it("makes values of other keys of the same secret alone", () => {
    const sources = entries.flatMap(([name, { keys }]) =>
      Object.values(keys).flatMap(({ format }) =>
        [
          ...("secret" in format ? [format.secret] : []),
          ...("keys" in format ? [format.keys] : []),
        ].map((source) => `${name}.${source}`),
      ),
    )
    expect(sources.length).toBeGreaterThan(6)
    const known = keys.map(({ at }) => at)
    expect(sources.filter((source) => !known.includes(source))).toEqual([])
  })

  it("leaves to others only what exists elsewhere already", () => {
    const given = keys.filter(({ format }) => format.type === "given").map(({ at }) => at)
    expect(given).toEqual([
      "database-master.username",
      "database-master.password",
      "dashboard.username",
      "smtp.username",
      "smtp.password",
    ])
  })

  // https://github.com/supabase/realtime/blob/main/ENVS.md
  it.each([
    ["realtime.dbEncKey", 16],
    ["realtime.dbEncKeyGcm", 32],
    ["realtime.secretKeyBase", 64],
    ["jwt.secret", 40],
    ["s3.accessKeyId", 32],
    ["s3.secretAccessKey", 64],
  ])("makes %s %i characters long", (at, length) => {
    const format = keys.find((key) => key.at === at)?.format
    expect(format !== undefined && "length" in format && format.length).toBe(length)
  })
})
