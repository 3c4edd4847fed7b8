import { describe, expect, it } from "vitest"
import { coversHostname } from "./covers-hostname.ts"

describe("coversHostname", () => {
  it.each([
    ["example.com", ["example.com"]],
    ["api.example.com", ["*.example.com"]],
    ["api.example.com", ["example.com", "api.example.com"]],
    ["*.example.com", ["*.example.com"]],
    ["a.b.example.com", ["*.b.example.com"]],
  ])("is true of %s and %o", (hostname, dnsNames) => {
    expect(coversHostname(dnsNames, hostname)).toBe(true)
  })

  it.each([
    ["example.com", ["*.example.com"]],
    ["a.b.example.com", ["*.example.com"]],
    ["*.example.com", ["example.com", "api.example.com"]],
    ["*.b.example.com", ["*.example.com"]],
    ["api.example.org", ["*.example.com"]],
    ["api.example.com", []],
  ])("is false of %s and %o", (hostname, dnsNames) => {
    expect(coversHostname(dnsNames, hostname)).toBe(false)
  })
})
