import { describe, expect, it } from "vitest"
import { route53 } from "./route53.ts"

const region = "eu-central-1"

describe("route53", () => {
  it("uses Pod Identity, and public zones alone", () => {
    const provider = route53({ region, zoneIds: ["Z0123456789ABCDEFGHIJ"] })
    expect(provider).toMatchObject({
      name: "aws",
      zoneIds: ["Z0123456789ABCDEFGHIJ"],
      podIdentity: expect.stringContaining("route53:ListHostedZones") as string,
      env: [{ name: "AWS_DEFAULT_REGION", value: region }],
      extraArgs: { "aws-zone-type": "public" },
    })
    expect(provider).not.toHaveProperty("secret")
  })

  it("finds the zone that a domain lies below", () => {
    expect(route53({ region }).extraArgs).toMatchObject({ "aws-zone-match-parent": true })
  })

  it.each(["europe", "eu-central-1a", ""])("refuses the region %j", (wrong) => {
    expect(() => route53({ region: wrong })).toThrow(`"${wrong}" is no AWS region`)
  })

  it.each(["/hostedzone/Z0123456789ABCDEFGHIJ", "example.com", "z0123456789"])(
    "refuses the zone %j",
    (zoneId) => {
      expect(() => route53({ region, zoneIds: [zoneId] })).toThrow(
        `"${zoneId}" is no hosted zone: give its id alone, like "Z0123456789ABCDEFGHIJ".`,
      )
    },
  )
})
