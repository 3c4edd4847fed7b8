import type { DnsProvider } from "./dns-provider.ts"

/** Options of {@link route53}. */
export interface Route53Options {
  /** AWS region for the API calls; the zones themselves are global. */
  readonly region: string
  /** Ids of the only hosted zones to write to: `["Z0123456789ABCDEFGHIJ"]`. @default every public zone that fits the domains */
  readonly zoneIds?: readonly string[]
}

const region = /^[a-z]{2,}(-[a-z]+)+-\d+$/
const zoneId = /^Z[0-9A-Z]{1,31}$/

/**
 * Records in the public hosted zones of Route 53, written with the pod's own identity: its
 * ServiceAccount needs a Pod Identity association. Load balancers get ALIAS records, which cost
 * nothing to resolve and may stand at a zone's apex.
 *
 * @throws {Error} when the region or a zone's id is none
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/aws/
 */
export function route53(options: Route53Options): DnsProvider {
  const { zoneIds = [] } = options
  if (!region.test(options.region)) {
    throw new Error(`"${options.region}" is no AWS region: write one like "eu-central-1".`)
  }
  const invalid = zoneIds.find((id) => !zoneId.test(id))
  if (invalid !== undefined) {
    throw new Error(
      `"${invalid}" is no hosted zone: give its id alone, like "Z0123456789ABCDEFGHIJ".`,
    )
  }
  return {
    name: "aws",
    zoneIds,
    podIdentity:
      "route53:ChangeResourceRecordSets, ListResourceRecordSets and ListTagsForResources on the hosted zones, route53:ListHostedZones on all",
    env: [{ name: "AWS_DEFAULT_REGION", value: options.region }],
    extraArgs: {
      "aws-zone-type": "public",
      // Else a domain below its zone, such as `staging.example.com` in `example.com`, finds no zone.
      "aws-zone-match-parent": true,
    },
  }
}
