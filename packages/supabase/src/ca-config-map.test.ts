import { describe, expect, it } from "vitest"
import { certificate } from "./test-support/options.ts"
import { caConfigMap } from "./ca-config-map.ts"

const metadata = { name: "supabase-database-ca", namespace: "supabase" }

describe("caConfigMap", () => {
  it("makes a ConfigMap of PEM text", () => {
    expect(caConfigMap(certificate, metadata)).toEqual({
      reference: { configMap: "supabase-database-ca", key: "ca.pem" },
      resource: { apiVersion: "v1", kind: "ConfigMap", metadata, data: { "ca.pem": certificate } },
    })
  })

  it("makes none of a reference", () => {
    const reference = { configMap: "rds", key: "bundle.pem" }
    expect(caConfigMap(reference, metadata)).toEqual({ reference })
  })

  it.each([
    [
      "a path",
      "./certificates/eu-central-1.pem",
      'no certificate, but "./certificates/eu-central-1.pem"',
    ],
    ["a private key", `${certificate}-----BEGIN RSA PRIVATE KEY-----`, "holds a private key"],
    [
      "a bundle that no environment variable takes",
      certificate.repeat(2400),
      "bundle of the region",
    ],
  ])("refuses %s", (_, text, message) => {
    expect(() => caConfigMap(text, metadata)).toThrow(message)
  })
})
