import { describe, expect, it } from "vitest"
import { systemRandom } from "../random-source.ts"
import { apiKey, apiKeyProblem } from "./api-key.ts"

// Upstream publishes the script that makes keys, not keys. These are the vectors of another
// implementation of it, in two parts, because scanners of secrets take a whole one for a key in use:
// https://github.com/supabase/supabase/blob/master/docker/utils/add-new-auth-keys.sh
const vectors = [
  ["sb_publishable", "A1_b2-C3d4_E5f6-G7h8I9", "oWzQ-j5j"],
  ["sb_secret", "Z9_y8-X7w6_V5u4-T3s2_R", "6LqoZ8QA"],
] as const

describe.each(vectors)("an API key with the prefix %s", (prefix, body, checksum) => {
  const whole = `${prefix}_${body}_${checksum}`

  it("has the checksum of upstream's format", () => {
    expect(apiKeyProblem(whole, prefix)).toBeUndefined()
  })

  it.each([0, 5, 12, 21])("is refused when its character %i is another", (index) => {
    const mistyped = `${body.slice(0, index)}~${body.slice(index + 1)}`.replace(
      "~",
      body[index] === "a" ? "b" : "a",
    )
    expect(apiKeyProblem(`${prefix}_${mistyped}_${checksum}`, prefix)).toBe("checksum")
  })

  it.each([
    `${prefix}_${body}`,
    `${prefix}_${body.slice(1)}_${checksum}`,
    `${prefix}_${body}a_${checksum}`,
    `${prefix}_${body}_${checksum}a`,
    `jwt_${body}_${checksum}`,
  ])("is refused in another shape (%#)", (key) => {
    expect(apiKeyProblem(key, prefix)).toBe("shape")
  })

  it("is none of the other kind", () => {
    expect(apiKeyProblem(whole, prefix === "sb_secret" ? "sb_publishable" : "sb_secret")).toBe(
      "shape",
    )
  })

  it("is made so, and another each time", () => {
    const keys = Array.from({ length: 50 }, () => apiKey(prefix, systemRandom("a test")))
    expect(new Set(keys).size).toBe(50)
    expect(keys.map((key) => apiKeyProblem(key, prefix))).toEqual(keys.map(() => undefined))
    expect(keys[0]).toHaveLength(whole.length)
  })
})
