import { X509Certificate } from "node:crypto"
import { expect, it } from "vitest"
import { rdsCaBundle } from "./rds-ca-bundle.ts"

const certificates = (pem: string): X509Certificate[] =>
  pem
    .split(/(?<=-----END CERTIFICATE-----\n)/)
    .map((certificate) => new X509Certificate(certificate))

it.each(["eu-central-1", "us-east-1", "ap-southeast-2"])(
  "holds the three root certificates of %s, and no other's",
  (region) => {
    const found = certificates(rdsCaBundle(region))
    const names = found.map(({ subject }) => /CN=(.*)/.exec(subject)?.[1])
    expect(new Set(names)).toEqual(
      new Set([
        `Amazon RDS ${region} Root CA ECC384 G1`,
        `Amazon RDS ${region} Root CA RSA2048 G1`,
        `Amazon RDS ${region} Root CA RSA4096 G1`,
      ]),
    )
    for (const { ca, issuer, subject } of found) {
      expect(ca).toBe(true)
      expect(issuer).toBe(subject)
    }
  },
)

it.each(["eu-center-1", "eu-central"])("refuses %s, which is no region", (region) => {
  expect(() => rdsCaBundle(region)).toThrow(`no certificate authority for the region "${region}"`)
})
