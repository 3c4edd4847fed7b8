import type { AlertCase } from "../alert-case.ts"

const connections = (used: number) => ({
  'pg_stat_activity_count{instance="a", state="active"}': `${used - 20}x60`,
  'pg_stat_activity_count{instance="a", state="idle"}': "20x60",
  'pg_settings_max_connections{instance="a"}': "105x60",
  'pg_settings_superuser_reserved_connections{instance="a"}': "5x60",
})
const heldWal = (gibibytes: number) => ({
  'pg_replication_slots_pg_wal_lsn_diff{slot_name="a", database="postgres"}': `${gibibytes * 1024 ** 3}x60`,
})
const status = (value: string, state: string) => ({
  [`pg_replication_slots_wal_status{slot_name="a", slot_type="logical", wal_status="${state}"}`]:
    value,
})

/** Alerts about the database. */
export const databaseCases: readonly AlertCase[] = [
  {
    alert: "DatabaseDown",
    severity: "critical",
    firing: [
      { when: "the exporter cannot connect", series: { 'pg_up{job="a", namespace="b"}': "0x60" } },
    ],
    silent: [{ when: "it can", series: { 'pg_up{job="a", namespace="b"}': "1x60" } }],
  },
  {
    alert: "DatabaseConnectionsNearLimit",
    severity: "warning",
    firing: [{ when: "81 of the 100 that are for all are used", series: connections(81) }],
    silent: [
      { when: "79 are", series: connections(79) },
      { when: "50 are", series: connections(50) },
    ],
  },
  {
    alert: "DatabaseConnectionsNearLimit",
    severity: "critical",
    firing: [{ when: "96 of the 100 that are for all are used", series: connections(96) }],
    silent: [{ when: "94 are", series: connections(94) }],
  },
  {
    alert: "ReplicationSlotHoldsWal",
    severity: "warning",
    firing: [{ when: "a slot holds 6 GiB", series: heldWal(6) }],
    silent: [{ when: "it holds 4 GiB", series: heldWal(4) }],
  },
  {
    alert: "ReplicationSlotHoldsWal",
    severity: "critical",
    firing: [{ when: "a slot holds 21 GiB", series: heldWal(21) }],
    silent: [{ when: "it holds 19 GiB", series: heldWal(19) }],
  },
  {
    alert: "ReplicationSlotInactive",
    severity: "warning",
    firing: [
      {
        when: "nobody reads a slot for an hour",
        series: { 'pg_replication_slots_active{slot_name="a", database="postgres"}': "0x60" },
      },
    ],
    silent: [
      {
        when: "somebody does",
        series: { 'pg_replication_slots_active{slot_name="a", database="postgres"}': "1x60" },
      },
      {
        when: "nobody does for ten minutes",
        series: { 'pg_replication_slots_active{slot_name="a", database="postgres"}': "1x50 0x10" },
      },
    ],
  },
  {
    alert: "ReplicationSlotAtRisk",
    severity: "critical",
    firing: [
      { when: "WAL of a slot is unreserved", series: status("1x60", "unreserved") },
      { when: "WAL of a slot is lost", series: status("1x60", "lost") },
    ],
    silent: [
      { when: "it is kept beyond a checkpoint", series: status("1x60", "extended") },
      { when: "it is reserved", series: status("1x60", "reserved") },
      { when: "it was lost and is not any more", series: status("1x30 0x30", "lost") },
    ],
  },
  {
    alert: "DatabaseTransactionTooLong",
    severity: "warning",
    firing: [
      {
        when: "a transaction is open for 80 minutes",
        series: {
          'pg_stat_activity_max_tx_duration{datname="postgres", usename="authenticator", application_name="a"}':
            "1200+60x60",
        },
      },
    ],
    silent: [
      {
        when: "the longest is open for 40 minutes",
        series: {
          'pg_stat_activity_max_tx_duration{datname="postgres", usename="authenticator", application_name="a"}':
            "2400x60",
        },
      },
    ],
  },
]
