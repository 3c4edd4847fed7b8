import type { LabelSelector } from "../selectors/matches-selector.ts"

type List = readonly string[]

/** What a Schedule says of its backups: the parts of Velero's `BackupSpec` that decide what is in one. */
export interface BackupTemplate {
  readonly includedNamespaces?: List
  readonly excludedNamespaces?: List
  /** The older of Velero's two ways to filter types, which cannot be mixed. */
  readonly includedResources?: List
  readonly excludedResources?: List
  /** @default what is related to what the backup holds, and everything where it holds all namespaces */
  readonly includeClusterResources?: boolean
  /** The newer way: by scope. */
  readonly includedNamespaceScopedResources?: List
  readonly excludedNamespaceScopedResources?: List
  /** @default what is related to what the backup holds, such as the volume of a claim */
  readonly includedClusterScopedResources?: List
  readonly excludedClusterScopedResources?: List
  readonly labelSelector?: LabelSelector
  /** Any of these; not beside `labelSelector`. */
  readonly orLabelSelectors?: readonly LabelSelector[]
  /** @default true, where the storage can make snapshots */
  readonly snapshotVolumes?: boolean
  readonly defaultVolumesToFsBackup?: boolean
}
