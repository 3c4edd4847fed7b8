import { describe, expect, it } from "vitest"
import { routeAnnotations } from "./route-annotations.ts"

describe("routeAnnotations", () => {
  it("writes what this version of external-dns reads", () => {
    expect(routeAnnotations({ ttl: 300, proxied: false })).toEqual({
      "external-dns.alpha.kubernetes.io/ttl": "300",
      "external-dns.alpha.kubernetes.io/cloudflare-proxied": "false",
    })
  })

  it("keeps a route out of DNS", () => {
    expect(routeAnnotations({ published: false })).toEqual({
      "external-dns.alpha.kubernetes.io/controller": "none",
    })
  })

  it("says nothing unasked", () => {
    expect(routeAnnotations({})).toEqual({})
  })

  it.each([0, -1, 1.5, Number.NaN, 2 ** 31])("refuses %d seconds", (ttl) => {
    expect(() => routeAnnotations({ ttl })).toThrow(
      `A TTL of ${ttl} seconds: give a positive integer.`,
    )
  })
})
