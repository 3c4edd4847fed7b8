import {
  type Component,
  type ComponentOptions,
  located,
  type ResourceLiteral,
  type SnapshotClassHandle,
  type StorageClassHandle,
} from "@supaflux/core"
import type { IStorageClass } from "kubernetes-models/storage.k8s.io/v1/StorageClass"

/** What becomes of the thing in AWS when its object in the cluster is deleted. */
export type ReclaimPolicy = "Delete" | "Retain"

/** Options of {@link storage}. */
export interface StorageOptions extends ComponentOptions {
  /** Name of the StorageClass and of the VolumeSnapshotClass. @default "gp3" */
  readonly name?: string
  /** Whether claims that name no class get this one; at most one class of a cluster may. @default true */
  readonly isDefault?: boolean
  /**
   * Key of KMS that encrypts the volumes, by ARN. The role of the EBS CSI driver must be allowed to use it.
   * @default AWS' own key for EBS: volumes are always encrypted
   */
  readonly kmsKeyId?: string
  /**
   * What becomes of a volume whose claim is deleted. `Retain` leaves volumes behind that somebody has
   * to delete by hand.
   * @default "Delete"
   */
  readonly reclaimPolicy?: ReclaimPolicy
  /**
   * What becomes of a snapshot whose VolumeSnapshot is deleted. Velero deletes those of its own
   * backups with the backup, whatever this says.
   * @default "Delete"
   * @see https://velero.io/docs/v1.18/csi/#implementation-choices
   */
  readonly snapshotDeletionPolicy?: ReclaimPolicy
  /**
   * Further parameters of the volumes, such as `iops` and `throughput`; they win over ours.
   * @default {}
   * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md
   */
  readonly parameters?: Readonly<Record<string, string>>
}

/** The resources of {@link storage}. */
export type StorageResources = {
  readonly storageClass: IStorageClass
  readonly snapshotClass: ResourceLiteral
}

/** The component that {@link storage} makes. */
export interface Storage extends Component<StorageResources> {
  /** For claims on volumes. */
  readonly storageClass: StorageClassHandle
  /** For backups of volumes. */
  readonly snapshotClass: SnapshotClassHandle
}

const component = "storage"
const driver = "ebs.csi.aws.com"

// Neither class can be changed in place. Replacing one leaves volumes and snapshots as they are.
const annotations = { "kustomize.toolkit.fluxcd.io/force": "enabled" }

/**
 * Encrypted gp3 volumes of EBS, made in the zone of the pod that first needs one, and snapshots of
 * them that Velero takes by itself. Flux replaces a class that changes; volumes keep what they have.
 *
 * Needs the EKS add-ons `aws-ebs-csi-driver` and `snapshot-controller`: say so with
 * `provides: eksAddons({ snapshotController: true })` of the environment.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi.html
 */
export function storage(options: StorageOptions = {}): Storage {
  const { name = "gp3", isDefault = true, kmsKeyId, dependsOn = [] } = options
  const { reclaimPolicy = "Delete", snapshotDeletionPolicy = "Delete", parameters } = options
  return located({
    name: component,
    dependsOn,
    needs: [
      {
        type: "pod-identity",
        namespace: "kube-system",
        serviceAccount: "ebs-csi-controller-sa",
        purpose: `make, attach and snapshot EBS volumes${kmsKeyId === undefined ? "" : `, encrypted with ${kmsKeyId}`}`,
      },
    ],
    resources: {
      storageClass: {
        apiVersion: "storage.k8s.io/v1",
        kind: "StorageClass",
        metadata: {
          name,
          annotations: {
            ...annotations,
            "storageclass.kubernetes.io/is-default-class": String(isDefault),
          },
        },
        provisioner: driver,
        parameters: {
          type: "gp3",
          encrypted: "true",
          ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
          ...parameters,
        },
        reclaimPolicy,
        // A volume belongs to one zone: made any earlier, it might be in one without room for the pod.
        volumeBindingMode: "WaitForFirstConsumer",
        allowVolumeExpansion: true,
      },
      snapshotClass: {
        apiVersion: "snapshot.storage.k8s.io/v1",
        kind: "VolumeSnapshotClass",
        metadata: {
          name,
          annotations,
          // How Velero finds the class; of one driver, only one may have it.
          labels: { "velero.io/csi-volumesnapshot-class": "true" },
        },
        driver,
        deletionPolicy: snapshotDeletionPolicy,
      },
    },
    storageClass: { handle: "storage-class", component, label: `storage class ${name}`, name },
    snapshotClass: {
      handle: "snapshot-class",
      component,
      label: `snapshot class ${name}`,
      name,
      driver,
    },
  })
}
