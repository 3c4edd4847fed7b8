import type { BackupsWatch } from "../alerts/backup-alerts.ts"
import type { Dashboard } from "./dashboard.ts"
import { podsRow } from "./pods-row.ts"

const byHour = (metric: string, legend: string) => ({
  expr: `sum by (schedule) (increase(${metric}{schedule!=""}[1h]))`,
  legend: `{{schedule}}: ${legend}`,
})

/** Velero: how old the last backup is, what fails, how long it takes. */
export function backupsDashboard({ namespace = "velero" }: BackupsWatch): Dashboard {
  return {
    name: "backups",
    title: "Backups",
    rows: [
      {
        title: "Backups",
        panels: [
          {
            type: "table",
            title: "Age of the last backup that succeeded",
            unit: "s",
            width: 12,
            query: {
              expr: 'time() - max by (schedule) (velero_backup_last_successful_timestamp{schedule!=""})',
            },
            columns: { schedule: "Schedule" },
            value: "Age",
          },
          {
            type: "table",
            title: "Locations, and whether they can be written to",
            unit: "none",
            width: 12,
            query: {
              expr: "max by (backup_location_name) (velero_backup_location_status_gauge)",
            },
            columns: { backup_location_name: "Location" },
            value: "Available",
          },
          {
            type: "timeseries",
            title: "Backups in an hour",
            unit: "short",
            queries: [
              byHour("velero_backup_success_total", "succeeded"),
              byHour("velero_backup_partial_failure_total", "failed in part"),
              byHour("velero_backup_failure_total", "failed"),
            ],
          },
          {
            type: "timeseries",
            title: "Time of a backup, 95th percentile",
            unit: "s",
            queries: [
              {
                expr: 'histogram_quantile(0.95, sum by (le, schedule) (rate(velero_backup_duration_seconds_bucket{schedule!=""}[6h])))',
                legend: "{{schedule}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Objects in the last backup",
            description: "A sudden drop means that something is left out.",
            unit: "short",
            queries: [
              {
                expr: 'max by (schedule) (velero_backup_items_total{schedule!=""})',
                legend: "{{schedule}}",
              },
            ],
          },
          {
            type: "timeseries",
            title: "Volumes whose data was moved, in an hour",
            unit: "short",
            queries: [
              {
                expr: "sum(increase(podVolume_data_upload_success_total[1h]))",
                legend: "succeeded",
              },
              { expr: "sum(increase(podVolume_data_upload_failure_total[1h]))", legend: "failed" },
            ],
          },
        ],
      },
      podsRow(namespace, ".+"),
    ],
  }
}
