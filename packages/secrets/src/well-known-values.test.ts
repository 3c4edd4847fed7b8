import { createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { wellKnownValues } from "./well-known-values.ts"

const tokens = wellKnownValues.filter((key) => key.includes("."))
const words = wellKnownValues.filter((key) => !key.includes("."))
const header = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url")

describe("the values that everybody knows", () => {
  // https://github.com/supabase/supabase/blob/master/docker/.env.example
  it.each([
    ["POSTGRES_PASSWORD", "your-super-secret-and-long-postgres-password"],
    ["JWT_SECRET", "your-super-secret-jwt-token-with-at-least-32-characters-long"],
    ["DASHBOARD_PASSWORD", "this_password_is_insecure_and_should_be_updated"],
    ["SECRET_KEY_BASE", "UpNVntn3cDxHJpq99YMc1T1AQgQpc8kfYTuRgBiYa15BLrx8etQoXz3gZv1/u2oq"],
    ["VAULT_ENC_KEY", "your-32-character-encryption-key"],
    ["PG_META_CRYPTO_KEY", "your-encryption-key-32-chars-min"],
    ["LOGFLARE_PUBLIC_ACCESS_TOKEN", "your-super-secret-and-long-logflare-key-public"],
    ["LOGFLARE_PRIVATE_ACCESS_TOKEN", "your-super-secret-and-long-logflare-key-private"],
    ["S3_PROTOCOL_ACCESS_KEY_ID", "625729a08b95bf1b7ff351a663f3a23c"],
    [
      "S3_PROTOCOL_ACCESS_KEY_SECRET",
      "850181e4652dd023b7a98c58ae0d2d34bd487ee0cc3254aed6eda37307425907",
    ],
    ["MINIO_ROOT_PASSWORD", "secret1234"],
    ["DB_ENC_KEY", "supabaserealtime"],
  ])("have upstream's %s", (_, key) => {
    expect(words).toContain(key)
  })

  it("have the anon key and the service key of the example and of the command line, which their secrets sign", () => {
    const signedBy = (token: string): string | undefined => {
      const [payload = "", signature] = token.split(".")
      return words.find(
        (word) =>
          createHmac("sha256", word).update(`${header}.${payload}`).digest("base64url") ===
          signature,
      )
    }
    const roleOf = (token: string): string =>
      (
        JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()) as {
          role: string
        }
      ).role
    expect(tokens.map((token) => [roleOf(token), signedBy(token)])).toEqual([
      ["anon", "your-super-secret-jwt-token-with-at-least-32-characters-long"],
      ["service_role", "your-super-secret-jwt-token-with-at-least-32-characters-long"],
      ["anon", "super-secret-jwt-token-with-at-least-32-characters-long"],
      ["service_role", "super-secret-jwt-token-with-at-least-32-characters-long"],
    ])
  })

  it("stand in the list once each", () => {
    expect(wellKnownValues).toEqual([...new Set(wellKnownValues)])
  })
})
