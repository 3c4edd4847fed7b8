import { isDnsSubdomain } from "@supaflux/core"
import type { ExternalDnsOptions } from "./external-dns-options.ts"

// It stands in a TXT record between other words: heritage=external-dns,external-dns/owner=…
const ownerId = /^[A-Za-z0-9](?:[-_.A-Za-z0-9]*[A-Za-z0-9])?$/

/**
 * Refuses what external-dns would start with and then do nothing, or too much.
 *
 * @throws {Error} on the first thing that cannot be
 */
export function checkExternalDns(options: ExternalDnsOptions, namespace: string): void {
  const { domains, provider } = options
  if (domains.length === 0) {
    throw new Error(
      "external-dns without a domain would manage every zone that it can see: name the domains.",
    )
  }
  const invalid = domains.find((domain) => !isDnsSubdomain(domain) || !domain.includes("."))
  if (invalid !== undefined) {
    throw new Error(
      `"${invalid}" is no domain: write one like "example.com"; names below it are included.`,
    )
  }
  if (!ownerId.test(options.ownerId)) {
    throw new Error(
      `The owner id "${options.ownerId}" cannot stand in a TXT record: use letters, digits, "-", "_" and ".".`,
    )
  }
  if (options.txtPrefix === "") {
    throw new Error(
      "An empty TXT prefix leaves the record of an apex without an owner in its zone: leave txtPrefix out.",
    )
  }
  const { secret } = provider
  if (secret !== undefined && secret.namespace !== namespace) {
    throw new Error(
      `Secret ${secret.namespace}/${secret.name} is not in the namespace of external-dns: make it in "${namespace}".`,
    )
  }
}
