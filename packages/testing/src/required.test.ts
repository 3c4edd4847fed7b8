import { afterEach, describe, expect, it, vi } from "vitest"
import { required } from "./required.ts"

class Skipped extends Error {}

const context = {
  skip: (note: string): never => {
    throw new Skipped(note)
  },
}

describe("required", () => {
  afterEach(() => vi.unstubAllEnvs())

  it("returns what is present", () => {
    vi.stubEnv("CI", "true")
    expect(required(context, "kubectl", "no kubectl")).toBe("kubectl")
  })

  it("skips the test with the reason on a user's machine", () => {
    vi.stubEnv("CI", undefined)
    expect(() => required(context, undefined, "no kubectl")).toThrow(Skipped)
    expect(() => required(context, undefined, "no kubectl")).toThrow("no kubectl")
  })

  it("fails the test with the reason in CI", () => {
    vi.stubEnv("CI", "true")
    expect(() => required(context, undefined, "no kubectl")).toThrow(new Error("no kubectl"))
    expect(() => required(context, undefined, "no kubectl")).not.toThrow(Skipped)
  })
})
