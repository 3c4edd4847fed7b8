import { cloudflare, route53, type DnsProvider } from "@supaflux/dns"
import { cloudflareDns01, route53Dns01, type Dns01Solver } from "@supaflux/gateway"
import type { Outputs } from "../inputs.ts"
import type { DnsSecrets } from "./secrets.ts"

/** Who serves the domain. */
export type DnsHost = "cloudflare" | "route53"

/** What proves names to Let's Encrypt, and what writes the records. */
export interface Dns {
  readonly solver: Dns01Solver
  readonly provider: DnsProvider
}

/**
 * The parts that differ between the hosts of DNS.
 *
 * @param secrets the token at Cloudflare; undefined for Route 53
 */
export function dns(outputs: Outputs, secrets: DnsSecrets | undefined): Dns {
  const { domain, region, zoneId } = outputs
  const zones = [domain]
  if (secrets !== undefined) {
    return {
      solver: cloudflareDns01({ token: { secret: secrets.solver, key: "token" }, zones }),
      provider: cloudflare({ token: { secret: secrets.provider, key: "token" } }),
    }
  }
  return {
    solver: route53Dns01({
      region,
      zones,
      ...(zoneId === undefined ? {} : { hostedZoneId: zoneId }),
    }),
    provider: route53({ region, ...(zoneId === undefined ? {} : { zoneIds: [zoneId] }) }),
  }
}
