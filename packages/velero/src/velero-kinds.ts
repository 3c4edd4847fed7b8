import type { CustomKind, Health } from "@supaflux/core"

const kind = (name: string, health?: Health): CustomKind => ({
  group: "velero.io",
  kind: name,
  scope: "Namespaced",
  ...(health === undefined ? {} : { health }),
})

/**
 * The kinds that Velero's chart installs. None has a model: nobody publishes them.
 *
 * A location is ready when Velero can write to its bucket. That it cannot is no failure for good:
 * rights may come later.
 * @see https://velero.io/docs/v1.18/api-types/
 */
export const veleroKinds: readonly CustomKind[] = [
  kind("Backup"),
  kind("BackupRepository"),
  kind("BackupStorageLocation", { current: "status.phase == 'Available'" }),
  kind("DataDownload"),
  kind("DataUpload"),
  kind("DeleteBackupRequest"),
  kind("DownloadRequest"),
  kind("PodVolumeBackup"),
  kind("PodVolumeRestore"),
  kind("Restore"),
  kind("Schedule", {
    current: "status.phase == 'Enabled'",
    failed: "status.phase == 'FailedValidation'",
  }),
  kind("ServerStatusRequest"),
  kind("VolumeSnapshotLocation"),
]
