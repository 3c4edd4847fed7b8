import type { DnsFacts } from "../cluster-facts.ts"
import type { Check } from "../step.ts"

const cloudflare = (path: string) =>
  `curl -fsS -H "Authorization: Bearer $CF_API_TOKEN" "https://api.cloudflare.com/client/v4/zones${path}"`

/** Prints the TXT records of every zone that the credentials see: a domain need not be a zone itself. */
const listings: Readonly<Record<string, string | undefined>> = {
  aws: `for zone in $(aws route53 list-hosted-zones --query 'HostedZones[].Id' --output text); do aws route53 list-resource-record-sets --hosted-zone-id "$zone" --query "ResourceRecordSets[?Type=='TXT'].ResourceRecords[].Value" --output text; done`,
  cloudflare: `for zone in $(${cloudflare("?per_page=50")} | jq -r '.result[].id'); do ${cloudflare("/$zone/dns_records?type=TXT&per_page=5000")} | jq -r '.result[].content'; done`,
}

/**
 * The check that external-dns removed the TXT records with which it marks its own; none where the
 * provider of its zones is not known.
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/registry/txt/
 */
export function ownershipCheck({ provider = "", owner = "default" }: DnsFacts): Check[] {
  const list = listings[provider]
  if (list === undefined) return []
  return [
    {
      command: `${list} | grep external-dns/owner=${owner},`,
      expect: "prints nothing: no record is marked as external-dns' own",
    },
  ]
}
