import type {
  ComponentOptions,
  Duration,
  PriorityClassHandle,
  SnapshotClassHandle,
} from "@supaflux/core"
import type { Overrides } from "@supaflux/flux"
import type { veleroDefaults } from "./velero-defaults.ts"

/** Options of `velero`. */
export interface VeleroOptions extends ComponentOptions {
  /**
   * The S3 bucket. It will hold every Secret of the cluster in readable form: nobody else may read
   * it, and it encrypts what it holds.
   */
  readonly bucket: string
  /** AWS region of the bucket. */
  readonly region: string
  /** The class that volumes are snapshotted with, as `storage` of `@supaflux/cluster` offers it. */
  readonly snapshotClass: SnapshotClassHandle
  /** Folder within the bucket, without slashes at its ends. @default none: the bucket is Velero's own */
  readonly prefix?: string
  /**
   * Key of KMS that encrypts the cluster's objects in the bucket, by ARN. The data of volumes is
   * encrypted by Velero, and with the bucket's own key.
   * @default the bucket's own
   */
  readonly kmsKeyId?: string
  /** Namespace to install into, outside the mesh. Its pods run as root, those of the server apart. @default "velero" */
  readonly namespace?: string
  /**
   * Whether the data of volumes is moved to the bucket. Without, a backup of a volume is a snapshot
   * of EBS: made at once, but lost with the region or the account.
   * @default true
   */
  readonly moveVolumeData?: boolean
  /** How often each schedule runs: 3, 4, 5, 6, 10, 12, 15, 20, 30 or 60. @default 15 */
  readonly everyMinutes?: number
  /** How long a backup is kept. @default "168h", seven days */
  readonly keepFor?: Duration
  /**
   * Whether Prometheus scrapes Velero and its node agent; both then wait for the definitions of the
   * Prometheus Operator.
   * @default false
   */
  readonly monitoring?: boolean
  /** Priority of the server and the node agent; pods that move data have none. @default none */
  readonly priorityClass?: PriorityClassHandle
  /** Chart values, laid over those that the options make. @default {} */
  readonly values?: Overrides<typeof veleroDefaults>
}
