import type { RuleGroup } from "./rule.ts"

/** The database, as alerts and dashboards watch it. Its metrics are those of postgres_exporter. */
export interface DatabaseWatch {
  /** Share of the connections that services can have: from when on a warning, from when on a call. @default { warning: 0.8, critical: 0.95 } */
  readonly connections?: { readonly warning: number; readonly critical: number }
  /** Gibibytes of WAL that one replication slot may hold back. @default { warning: 5, critical: 20 } */
  readonly heldWal?: { readonly warning: number; readonly critical: number }
  /** Seconds that one transaction may last. @default 3600 */
  readonly transactionSeconds?: number
}

const severities = ["warning", "critical"] as const

/**
 * Alerts about the database: not reachable, connections near the limit, replication slots that hold WAL
 * or have nobody who reads them, and transactions that keep rows from being cleaned up.
 */
export function databaseAlerts(watch: DatabaseWatch = {}): RuleGroup {
  const { connections = { warning: 0.8, critical: 0.95 } } = watch
  const { heldWal = { warning: 5, critical: 20 }, transactionSeconds = 3600 } = watch
  return {
    name: "database",
    rules: [
      {
        alert: "DatabaseDown",
        expr: "max by (job, namespace) (pg_up) == 0",
        for: "2m",
        severity: "critical",
        summary: "The database is not reachable.",
        description:
          "The exporter {{ $labels.namespace }}/{{ $labels.job }} cannot connect. If the services cannot either, nothing of Supabase works.",
      },
      ...severities.map((severity) => ({
        alert: "DatabaseConnectionsNearLimit",
        expr: [
          "sum by (instance) (pg_stat_activity_count)",
          "  / max by (instance) (pg_settings_max_connections - pg_settings_superuser_reserved_connections)",
          `  > ${connections[severity]}`,
        ].join("\n"),
        for: severity === "critical" ? ("2m" as const) : ("10m" as const),
        severity,
        summary: "The database runs out of connections.",
        description:
          "{{ $value | humanizePercentage }} of the connections that are not kept for superusers are in use. At the limit, services get no new ones and fail.",
      })),
      ...severities.map((severity) => ({
        alert: "ReplicationSlotHoldsWal",
        expr: `max by (slot_name, database) (pg_replication_slots_pg_wal_lsn_diff) > ${heldWal[severity] * 1024 ** 3}`,
        for: "10m" as const,
        severity,
        summary: "The replication slot {{ $labels.slot_name }} holds WAL.",
        description:
          "The slot {{ $labels.slot_name }} of the database {{ $labels.database }} holds {{ $value | humanize1024 }}B of WAL that nobody has read. It grows until somebody does, or the disk is full.",
      })),
      {
        alert: "ReplicationSlotInactive",
        expr: "max by (slot_name, database) (pg_replication_slots_active) == 0",
        for: "30m",
        severity: "warning",
        summary: "Nobody reads the replication slot {{ $labels.slot_name }}.",
        description:
          "The slot {{ $labels.slot_name }} of the database {{ $labels.database }} has no reader for 30 minutes, and keeps all WAL from there on.",
      },
      {
        alert: "ReplicationSlotAtRisk",
        expr: 'max by (slot_name, wal_status) (pg_replication_slots_wal_status{wal_status=~"unreserved|lost"}) == 1',
        for: "1m",
        severity: "critical",
        summary: "The replication slot {{ $labels.slot_name }} loses its WAL.",
        description:
          "WAL of the slot {{ $labels.slot_name }} is {{ $labels.wal_status }}: it passed max_slot_wal_keep_size. Its reader misses changes, or will at the next checkpoint.",
      },
      {
        alert: "DatabaseTransactionTooLong",
        expr: `max by (datname, usename, application_name) (pg_stat_activity_max_tx_duration) > ${transactionSeconds}`,
        for: "5m",
        severity: "warning",
        summary: "A transaction of {{ $labels.usename }} does not end.",
        description:
          "A transaction of {{ $labels.application_name }} as {{ $labels.usename }} in {{ $labels.datname }} is open for {{ $value | humanizeDuration }}. While it is, no row that was deleted since can be cleaned up.",
      },
    ],
  }
}
