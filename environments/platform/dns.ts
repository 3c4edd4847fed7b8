import type { SecretHandle } from "@supaflux/core"
import { cloudflare, route53, type DnsProvider } from "@supaflux/dns"
import { cloudflareDns01, route53Dns01, type Dns01Solver } from "@supaflux/gateway"
import type { Outputs } from "../inputs.ts"

/** Who serves the domain. */
export type DnsHost = "cloudflare" | "route53"

/** What proves names to Let's Encrypt, and what writes the records. */
export interface Dns {
  readonly solver: Dns01Solver
  readonly provider: DnsProvider
}

/** The secrets that a host of DNS needs: a token at Cloudflare; at Route 53 Pod Identity does. */
export interface DnsSecrets {
  /** In the namespace of cert-manager. */
  readonly solver: SecretHandle<"token">
  /** In the namespace of external-dns. */
  readonly provider: SecretHandle<"token">
}

/** The parts that differ between the hosts of DNS. */
export function dns(host: DnsHost, outputs: Outputs, secrets: DnsSecrets): Dns {
  const { domain, region, zoneId } = outputs
  const zones = [domain]
  if (host === "cloudflare") {
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
