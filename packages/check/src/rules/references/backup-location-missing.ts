import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Locations that backups go to are there. */
export const backupLocationMissing: Rule = missingRule({
  code: "BACKUP_LOCATION_MISSING",
  family: "backupLocation",
  title: "A backup schedule names a location that nothing applies.",
  why: "Every backup of the schedule fails validation; nothing is kept.",
  wrong: "storageLocation: defalt",
  right: "storageLocation: default",
})
