import { describe, expect, it } from "vitest"
import { route53Dns01 } from "./route53-dns01.ts"

const region = "eu-central-1"

describe("route53Dns01", () => {
  it("needs no credentials: the pod's identity will do", () => {
    expect(route53Dns01({ region, zones: ["example.com", "example.org"] })).toEqual({
      zones: ["example.com", "example.org"],
      dns01: { route53: { region } },
    })
  })

  it("writes to the named zone alone", () => {
    const solver = route53Dns01({ region, zones: ["example.com"], hostedZoneId: "Z123" })
    expect(solver.dns01).toEqual({ route53: { region, hostedZoneID: "Z123" } })
  })

  it("refuses one hosted zone for several zones", () => {
    const zones = ["example.com", "example.org"]
    expect(() => route53Dns01({ region, zones, hostedZoneId: "Z123" })).toThrow(
      "Hosted zone Z123 cannot hold all of example.com, example.org: give each zone a route53Dns01 of its own.",
    )
  })
})
