import { describe, expect, it } from "vitest"
import { publicUrlOf } from "./public-url.ts"

describe("publicUrlOf", () => {
  it("is that of the first host name", () => {
    expect(publicUrlOf(["api.example.com", "api.example.org"])).toBe("https://api.example.com")
  })

  it.each([
    [["api.example.com", "db.example.com"], "https://db.example.com"],
    [["*.example.com"], "https://a.b.example.com"],
    [["api.example.com"], "https://api.example.com:8443"],
  ] as const)("may be any that leads to %j", (hostnames, url) => {
    expect(publicUrlOf(hostnames, url)).toBe(url)
  })

  it.each([
    ["the wildcard is no address", ["*.example.com"], undefined, "give publicUrl as well"],
    ["it leads elsewhere", ["api.example.com"], "https://example.com", 'add "example.com"'],
    ["a wildcard has no own name", ["*.example.com"], "https://example.com", 'add "example.com"'],
    ["it has a path", ["api.example.com"], "https://api.example.com/", "is no origin"],
    ["it is none", ["api.example.com"], "api.example.com", "is no origin"],
  ] as const)("is refused: %s", (_, hostnames, url, message) => {
    expect(() => publicUrlOf(hostnames, url)).toThrow(message)
  })
})
