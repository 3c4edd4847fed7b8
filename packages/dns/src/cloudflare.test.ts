import type { SecretHandle } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { cloudflare } from "./cloudflare.ts"

const secret: SecretHandle<"token" | "other"> = {
  handle: "secret",
  component: "platform-secrets",
  label: "secret external-dns/cloudflare",
  namespace: "external-dns",
  name: "cloudflare",
  keys: ["token", "other"],
  key: (key) => ({ name: "cloudflare", key }),
}
const token = { secret, key: "token" } as const
const zone = "023e105f4ecef8ad9ca31a8372d0c353"

describe("cloudflare", () => {
  it("reads the token from its Secret, and nothing else proves who it is", () => {
    const { name, secret: read, env, podIdentity } = cloudflare({ token })
    expect([name, read, podIdentity]).toEqual(["cloudflare", secret, undefined])
    expect(env).toEqual([
      { name: "CF_API_TOKEN", valueFrom: { secretKeyRef: { name: "cloudflare", key: "token" } } },
    ])
  })

  it("proxies nothing unless asked", () => {
    expect(cloudflare({ token }).extraArgs).toEqual({ "cloudflare-dns-records-per-page": 5000 })
    expect(cloudflare({ token, proxied: true }).extraArgs).toMatchObject({
      "cloudflare-proxied": true,
    })
  })

  it("takes zones by their ids", () => {
    expect(cloudflare({ token, zoneIds: [zone] }).zoneIds).toEqual([zone])
  })

  it.each(["example.com", zone.toUpperCase(), `${zone}0`])("refuses the zone %j", (zoneId) => {
    expect(() => cloudflare({ token, zoneIds: [zone, zoneId] })).toThrow(
      `"${zoneId}" is no zone of Cloudflare: give the 32 hexadecimal digits of its Zone ID.`,
    )
  })
})
