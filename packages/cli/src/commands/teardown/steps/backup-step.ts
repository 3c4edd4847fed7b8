import type { Release } from "../release-of.ts"
import type { Step } from "../step.ts"
import { valueAt } from "../value-at.ts"

/** Takes the last backup, and no other after it. */
export function backupStep(environment: string, { targetNamespace, values }: Release): Step {
  const moved = valueAt(values, "deployNodeAgent") === true ? " --snapshot-move-data" : ""
  const name = `teardown-${environment}`
  return {
    id: "backup",
    title: "Take the last backup",
    why: "A schedule that fires later would save a half-deleted cluster. Take a snapshot of the database as well: Velero does not know it.",
    commands: [
      `velero -n ${targetNamespace} schedule pause --all`,
      `velero -n ${targetNamespace} backup create ${name}${moved} --wait`,
    ],
    checks: [
      {
        command: `velero -n ${targetNamespace} backup get ${name}`,
        expect: "STATUS is Completed, ERRORS is 0",
      },
      {
        command: `velero -n ${targetNamespace} schedule get`,
        expect: "PAUSED is true in every line",
      },
      {
        command: `kubectl -n ${targetNamespace} get backups.velero.io -o jsonpath='{range .items[?(@.status.phase=="InProgress")]}{.metadata.name}{"\\n"}{end}'`,
        expect: "prints nothing: none is still running",
      },
    ],
    removes: [],
  }
}
