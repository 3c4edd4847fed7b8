import type { Resource } from "@supaflux/core"
import type { ClusterFacts } from "./cluster-facts.ts"
import { resourcesOfKind } from "./resources-of-kind.ts"
import type { Survey } from "./survey.ts"
import { textAt } from "./text-at.ts"

function names(resources: readonly Resource[]): string {
  return resources.map(({ metadata }) => metadata?.name ?? "").join(", ")
}

/** What would make a tear-down leave something behind, or take too much with it. */
export function warnings(survey: Survey, { dns }: ClusterFacts): string[] {
  const pushed = resourcesOfKind(survey, "external-secrets.io", "PushSecret").filter(
    (secret) => textAt(secret, "spec", "deletionPolicy") === "Delete",
  )
  const snapshots = resourcesOfKind(
    survey,
    "snapshot.storage.k8s.io",
    "VolumeSnapshotClass",
  ).filter((snapshotClass) => textAt(snapshotClass, "deletionPolicy") === "Retain")
  const isProtected = survey.components.some(({ resources }) =>
    JSON.stringify(resources).includes("deletion_protection.enabled=true"),
  )
  return [
    ...(dns === undefined || dns.policy === "sync"
      ? []
      : [
          `external-dns has policy ${dns.policy} and removes no record: set policy sync and let Flux apply it first, or delete the records by hand.`,
        ]),
    ...(isProtected
      ? [
          "A load balancer is protected against deletion: set deletion_protection.enabled=false and let Flux apply it first.",
        ]
      : []),
    ...(pushed.length === 0
      ? []
      : [`Deleting PushSecret ${names(pushed)} deletes the secrets in the store too.`]),
    ...(snapshots.length === 0
      ? []
      : [`Snapshots of VolumeSnapshotClass ${names(snapshots)} stay in EC2: delete them there.`]),
  ]
}
