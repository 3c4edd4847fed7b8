import type { Resource } from "@supaflux/core"
import type { ClusterFacts } from "../cluster-facts.ts"
import type { Partition } from "../partitions.ts"
import { phases } from "../phases.ts"
import { resourceType } from "../resource-type.ts"
import type { Check, Step } from "../step.ts"
import { valueAt } from "../value-at.ts"
import { ownershipCheck } from "./ownership-check.ts"
import { partStep } from "./part-step.ts"

/** Hostnames of routes; a wildcard is asked for by a name that it covers. */
function hostnamesOf(routes: readonly Resource[]): string[] {
  const names = routes.flatMap((route) => {
    const found = valueAt(route, "spec", "hostnames")
    return Array.isArray(found) ? found.map(String) : []
  })
  return [...new Set(names.map((name) => name.replace(/^\*/, "any")))].sort()
}

/** Asks the zone's own servers: a resolver in between remembers a record for its time to live. */
function recordCheck(hostname: string): Check {
  return {
    command: `dig +trace +nodnssec ${hostname} A | awk '$1 == "${hostname}." && ($4 == "A" || $4 == "CNAME")'`,
    expect: "prints nothing",
  }
}

/** Deletes what DNS records are made from, while external-dns, its token and the Gateway are alive. */
export function routesStep(
  partitions: readonly Partition[],
  { dns }: ClusterFacts,
): Step | undefined {
  const routes = partitions.flatMap(({ parts }) => parts.get(phases.routes) ?? [])
  const types = [...new Set(routes.map(resourceType))].sort().join(",")
  const removed =
    dns === undefined
      ? "This environment has no external-dns: delete the records by hand."
      : "external-dns removes their records with the next two runs, a minute apart."
  return partStep(partitions, phases.routes, {
    id: "routes",
    title: "Delete routes, and with them the DNS records",
    why: `Records that nobody removes point at an address that is somebody else's tomorrow. ${removed}`,
    checks: [
      { command: `kubectl get ${types} -A`, expect: "No resources found" },
      ...hostnamesOf(routes).map(recordCheck),
      ...(dns === undefined ? [] : ownershipCheck(dns)),
    ],
  })
}
