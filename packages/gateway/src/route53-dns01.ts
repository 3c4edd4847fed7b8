import type { Dns01Solver } from "./dns01-solver.ts"

/** Options of {@link route53Dns01}. */
export interface Route53Dns01Options {
  /** AWS region for the API calls; the zones themselves are global. */
  readonly region: string
  /** Hosted zones in Route 53: `["example.com"]`. */
  readonly zones: readonly string[]
  /**
   * The one hosted zone to write to, when several have the same name or listing them is not allowed.
   * @default found by name
   */
  readonly hostedZoneId?: string
}

/**
 * Solves DNS-01 challenges in zones of Route 53, with the identity of cert-manager's pods: the
 * ServiceAccount `cert-manager` needs a Pod Identity association whose role may call
 * `route53:GetChange` and `route53:ChangeResourceRecordSets`, and `route53:ListHostedZonesByName` too
 * unless the zone's id is given.
 *
 * @throws {Error} when one hosted zone is named for several zones
 * @see https://cert-manager.io/docs/configuration/acme/dns01/route53/
 */
export function route53Dns01(options: Route53Dns01Options): Dns01Solver {
  const { region, zones, hostedZoneId } = options
  if (hostedZoneId !== undefined && zones.length > 1) {
    throw new Error(
      `Hosted zone ${hostedZoneId} cannot hold all of ${zones.join(", ")}: give each zone a route53Dns01 of its own.`,
    )
  }
  return {
    zones,
    dns01: {
      route53: { region, ...(hostedZoneId === undefined ? {} : { hostedZoneID: hostedZoneId }) },
    },
  }
}
