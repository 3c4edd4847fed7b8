import type { Component, SnapshotClassHandle, StorageClassHandle } from "@supaflux/core"
import { velero } from "./velero.ts"

declare const snapshotClass: SnapshotClassHandle
declare const storageClass: StorageClassHandle

const options = { bucket: "example-backups", region: "eu-central-1", snapshotClass } as const
const backups = velero({
  ...options,
  keepFor: "24h",
  values: { terminationGracePeriodSeconds: 600, image: { tag: "v1.18.1" }, nodeAgent: null },
})
backups satisfies Component
backups.resources.release satisfies object

// @ts-expect-error volumes cannot be backed up without snapshots
velero({ bucket: "example-backups", region: "eu-central-1" })
// @ts-expect-error a class of volumes is none of snapshots
velero({ ...options, snapshotClass: storageClass })
// @ts-expect-error a duration has a unit
velero({ ...options, keepFor: "168" })
// @ts-expect-error Pod Identity needs no keys
velero({ ...options, accessKeyId: "A" })
// @ts-expect-error a known value keeps its type
velero({ ...options, values: { terminationGracePeriodSeconds: "600" } })
// @ts-expect-error no such role
void backups.resources.schedule
