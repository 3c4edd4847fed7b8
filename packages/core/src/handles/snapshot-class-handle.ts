import type { Handle } from "../handle.ts"

/** A VolumeSnapshotClass: volumes of its driver can be snapshotted. */
export interface SnapshotClassHandle extends Handle<"snapshot-class"> {
  readonly name: string
  /** CSI driver whose volumes it is for: `ebs.csi.aws.com`. */
  readonly driver: string
}
