import type { BackedUp } from "./backed-up.ts"
import { isInBackup } from "./is-in-backup.ts"
import type { BackupSchedule } from "./schedules-of.ts"

/** Whether a schedule takes the data of volumes, not their claims alone. */
function takesData({ snapshotVolumes, defaultVolumesToFsBackup }: BackupSchedule["template"]) {
  return snapshotVolumes !== false || defaultVolumesToFsBackup === true
}

/** The schedules whose backups hold something: of a volume, its data too. */
export function holdersOf(
  { type, item }: BackedUp,
  schedules: readonly BackupSchedule[],
): readonly BackupSchedule[] {
  return schedules.filter(
    ({ template }) => isInBackup(template, item) && (type === "secret" || takesData(template)),
  )
}
