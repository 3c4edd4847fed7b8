import type { RuleGroup } from "./rule.ts"

/** Velero's backups, as alerts and dashboards watch them. */
export interface BackupsWatch {
  /** Namespace of Velero. @default "velero" */
  readonly namespace?: string
  /** How often each schedule runs, as `velero` was told. @default 15 */
  readonly everyMinutes?: number
  /** How many runs may be missed in a row. @default 3 */
  readonly missedRuns?: number
}

/**
 * Alerts about Velero: backups older than their schedule, ones that fail, and a bucket that cannot be
 * written to. Backups of RDS are Amazon's.
 * @see https://github.com/vmware-tanzu/velero/blob/v1.18.1/pkg/metrics/metrics.go
 */
export function backupAlerts({ everyMinutes = 15, missedRuns = 3 }: BackupsWatch = {}): RuleGroup {
  const last = 'velero_backup_last_successful_timestamp{schedule!=""}'
  return {
    name: "backups",
    rules: [
      {
        alert: "BackupOverdue",
        expr: `time() - max by (schedule) (${last}) > ${everyMinutes * 60 * (missedRuns + 1)}`,
        for: "5m",
        severity: "critical",
        summary: "The last backup of {{ $labels.schedule }} is too old.",
        description: `The last backup of {{ $labels.schedule }} that succeeded is {{ $value | humanizeDuration }} old; one is made every ${everyMinutes} minutes. What changed since is lost if the cluster is.`,
      },
      {
        alert: "BackupNeverSucceeded",
        expr: `sum by (schedule) (velero_backup_attempt_total{schedule!=""}) > 0\nunless on (schedule) ${last}`,
        for: "1h",
        severity: "critical",
        summary: "No backup of {{ $labels.schedule }} has ever succeeded.",
        description:
          "Velero tried {{ $value }} times to back up {{ $labels.schedule }}, and not one backup exists.",
      },
      {
        alert: "BackupFailing",
        expr: [
          'sum by (schedule) (increase(velero_backup_failure_total{schedule!=""}[1h]))',
          '  + sum by (schedule) (increase(velero_backup_partial_failure_total{schedule!=""}[1h]))',
          '  + sum by (schedule) (increase(velero_backup_validation_failure_total{schedule!=""}[1h])) > 0',
        ].join("\n"),
        for: "15m",
        severity: "warning",
        summary: "Backups of {{ $labels.schedule }} fail.",
        description:
          "{{ $value | humanize }} backups of {{ $labels.schedule }} failed, wholly or in part, within the last hour.",
      },
      {
        alert: "BackupLocationUnavailable",
        expr: "max by (backup_location_name) (velero_backup_location_status_gauge) == 0",
        for: "10m",
        severity: "critical",
        summary: "Velero cannot write to {{ $labels.backup_location_name }}.",
        description:
          "The backup location {{ $labels.backup_location_name }} is not available for 10 minutes: no backup can be made or restored.",
      },
    ],
  }
}
