import type { Dashboard } from "./dashboard.ts"
import type { CloudWatch, Row, Unit } from "./panel.ts"

const rds = (title: string, unit: Unit, ...metrics: readonly string[]): CloudWatch => ({
  type: "cloudwatch",
  title,
  unit,
  queries: metrics.map((metric) => ({ metric, statistic: "Average" })),
})

/**
 * What only Amazon knows of the database.
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html
 */
const amazon: Row = {
  title: "Amazon RDS",
  panels: [
    rds("Free space", "bytes", "FreeStorageSpace"),
    rds("Processor, of 100", "short", "CPUUtilization"),
    rds("Free memory", "bytes", "FreeableMemory"),
    rds("Time of a read and of a write", "s", "ReadLatency", "WriteLatency"),
    rds("Reads and writes", "ops", "ReadIOPS", "WriteIOPS"),
    rds("WAL on the disk", "bytes", "TransactionLogsDiskUsage"),
  ],
}

const exported: readonly Row[] = [
  {
    title: "Connections",
    panels: [
      {
        type: "timeseries",
        title: "Connections by state, and the limit",
        unit: "short",
        queries: [
          { expr: "sum by (state) (pg_stat_activity_count)", legend: "{{state}}" },
          {
            expr: "max(pg_settings_max_connections - pg_settings_superuser_reserved_connections)",
            legend: "limit",
          },
        ],
      },
      {
        type: "timeseries",
        title: "Connections by role",
        unit: "short",
        stacked: true,
        queries: [{ expr: "sum by (usename) (pg_stat_activity_count)", legend: "{{usename}}" }],
      },
      {
        type: "timeseries",
        title: "Longest transaction",
        unit: "s",
        queries: [
          {
            expr: "max by (usename, application_name) (pg_stat_activity_max_tx_duration) > 0",
            legend: "{{usename}} {{application_name}}",
          },
        ],
      },
      {
        type: "timeseries",
        title: "Locks by mode",
        unit: "short",
        queries: [{ expr: "sum by (mode) (pg_locks_count) > 0", legend: "{{mode}}" }],
      },
    ],
  },
  {
    title: "Work",
    panels: [
      {
        type: "timeseries",
        title: "Transactions",
        unit: "ops",
        queries: [
          {
            expr: "sum(rate(pg_stat_database_xact_commit[$__rate_interval]))",
            legend: "committed",
          },
          {
            expr: "sum(rate(pg_stat_database_xact_rollback[$__rate_interval]))",
            legend: "rolled back",
          },
          { expr: "sum(rate(pg_stat_database_deadlocks[$__rate_interval]))", legend: "deadlocks" },
        ],
      },
      {
        type: "timeseries",
        title: "Read from memory",
        description: "Below 99 % for long: the database wants more memory, or a query an index.",
        unit: "percentunit",
        max: 1,
        queries: [
          {
            expr: "sum by (datname) (rate(pg_stat_database_blks_hit[$__rate_interval])) / (sum by (datname) (rate(pg_stat_database_blks_hit[$__rate_interval])) + sum by (datname) (rate(pg_stat_database_blks_read[$__rate_interval])))",
            legend: "{{datname}}",
          },
        ],
      },
      {
        type: "timeseries",
        title: "Size by database",
        unit: "bytes",
        stacked: true,
        queries: [{ expr: "max by (datname) (pg_database_size_bytes)", legend: "{{datname}}" }],
      },
      {
        type: "timeseries",
        title: "Written to temporary files",
        description: "Sorts and joins that need more than work_mem.",
        unit: "Bps",
        queries: [
          {
            expr: "sum by (datname) (rate(pg_stat_database_temp_bytes[$__rate_interval]))",
            legend: "{{datname}}",
          },
        ],
      },
    ],
  },
  {
    title: "Replication slots",
    panels: [
      {
        type: "timeseries",
        title: "WAL that each slot holds",
        unit: "bytes",
        queries: [
          {
            expr: "max by (slot_name) (pg_replication_slots_pg_wal_lsn_diff)",
            legend: "{{slot_name}}",
          },
        ],
      },
      {
        type: "table",
        title: "Slots, and whether somebody reads them",
        unit: "none",
        width: 12,
        query: { expr: "max by (slot_name, database) (pg_replication_slots_active)" },
        columns: { slot_name: "Slot", database: "Database" },
        value: "Read",
      },
    ],
  },
]

/** The database: by its exporter, and by CloudWatch where it is a data source. */
export function databaseDashboard(hasExporter: boolean, hasCloudWatch: boolean): Dashboard {
  return {
    name: "database",
    title: "Database",
    rows: [...(hasExporter ? exported : []), ...(hasCloudWatch ? [amazon] : [])],
  }
}
