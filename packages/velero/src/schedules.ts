import type { Duration, JsonObject } from "@supaflux/core"
import { backupContents, type BackupName } from "./backup-contents.ts"

/** Options of {@link schedules}. */
export interface ScheduleOptions {
  /** Velero's own namespace. */
  readonly namespace: string
  readonly everyMinutes: number
  readonly keepFor: Duration
  /** Whether the data of volumes is moved to the bucket. */
  readonly moveVolumeData: boolean
}

const names: readonly BackupName[] = ["cluster", "flux", "velero"]

/** The minutes of an hour at which a schedule runs; Velero makes one backup at a time. */
function minutes(every: number, index: number): string {
  const first = Math.floor(every / names.length) * index
  return Array.from({ length: 60 / every }, (_, i) => first + i * every).join(",")
}

/**
 * Velero's schedules as its chart wants them, each at minutes of its own. A schedule whose last
 * backup still runs leaves one out.
 *
 * @throws {Error} when an hour is no multiple of `everyMinutes`, or it leaves no minute for each
 */
export function schedules(options: ScheduleOptions): Readonly<Record<BackupName, JsonObject>> {
  const { namespace, everyMinutes, keepFor, moveVolumeData } = options
  if (!Number.isInteger(everyMinutes) || everyMinutes < names.length || 60 % everyMinutes !== 0) {
    throw new Error(
      `Velero cannot back up every ${everyMinutes} minutes: give 3, 4, 5, 6, 10, 12, 15, 20, 30 or 60.`,
    )
  }
  const contents = backupContents(namespace)
  const schedule = (name: BackupName, index: number): JsonObject => {
    const volumes = name === "cluster"
    return {
      schedule: `${minutes(everyMinutes, index)} * * * *`,
      template: {
        ttl: keepFor,
        storageLocation: "default",
        ...contents[name],
        snapshotVolumes: volumes,
        snapshotMoveData: volumes && moveVolumeData,
        defaultVolumesToFsBackup: false,
      },
    }
  }
  return {
    cluster: schedule("cluster", 0),
    flux: schedule("flux", 1),
    velero: schedule("velero", 2),
  }
}
