import { resourcesOfKind } from "./resources-of-kind.ts"
import type { Survey } from "./survey.ts"
import { textAt } from "./text-at.ts"

/** How external-dns is set up. */
export interface DnsFacts {
  /** What it may do with records: `sync`, `upsert-only`. */
  readonly policy: string
  /** Where the zones are: `aws`, `cloudflare`. */
  readonly provider: string | undefined
  /** By what its records are told from those of others. */
  readonly owner: string | undefined
}

/** What an environment's own manifests say of its surroundings; undefined where they say nothing. */
export interface ClusterFacts {
  readonly cluster: string | undefined
  readonly region: string | undefined
  /** Present when external-dns is installed. */
  readonly dns: DnsFacts | undefined
}

function dnsFacts(values: unknown): DnsFacts {
  return {
    // The chart's own default only adds and updates.
    policy: textAt(values, "policy") ?? "upsert-only",
    provider: textAt(values, "provider", "name"),
    owner: textAt(values, "txtOwnerId"),
  }
}

/** Reads cluster, region and how DNS is set up from the values of charts and from the secret stores. */
export function clusterFacts(survey: Survey): ClusterFacts {
  const releases = survey.components.flatMap((component) => component.releases)
  const first = (...path: readonly string[]) =>
    releases.map(({ values }) => textAt(values, ...path)).find((text) => text !== undefined)
  const stores = resourcesOfKind(survey, "external-secrets.io", "ClusterSecretStore", "SecretStore")
  const dns = releases.find(({ chart }) => chart === "external-dns")
  return {
    cluster: first("clusterName") ?? first("settings", "clusterName"),
    region:
      first("region") ??
      stores.map((store) => textAt(store, "spec", "provider", "aws", "region")).find(Boolean),
    dns: dns === undefined ? undefined : dnsFacts(dns.values),
  }
}
