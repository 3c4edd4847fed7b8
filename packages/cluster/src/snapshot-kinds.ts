import type { CustomKind } from "@supaflux/core"

const group = "snapshot.storage.k8s.io"

// A snapshot has no Ready condition: without this it would count as ready before it is one.
const health = { current: "status.readyToUse == true" }

/**
 * The kinds that the EKS add-on `snapshot-controller` installs. They have no model: nobody publishes
 * one.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/csi-snapshot-controller.html
 */
export const snapshotKinds: readonly CustomKind[] = [
  { group, kind: "VolumeSnapshotClass", scope: "Cluster" },
  { group, kind: "VolumeSnapshot", scope: "Namespaced", health },
  { group, kind: "VolumeSnapshotContent", scope: "Cluster", health },
]
