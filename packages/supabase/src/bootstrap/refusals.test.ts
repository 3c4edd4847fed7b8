import { execFileSync } from "node:child_process"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { startPostgres } from "@supaflux/testing"
import { expect, it } from "vitest"
import { catalog } from "./test-support/catalog.ts"
import { databases } from "./test-support/databases.ts"

const database = await databases({
  14: { major: 14 },
  16: { major: 16 },
  17: { major: 17 },
  primary: { major: 17 },
  withoutReplication: {
    major: 17,
    prepare: "drop role rds_replication; create role somebody login password 'master'",
  },
  withoutTls: { major: 17, settings: { ssl: "off" }, forceSsl: false },
  small: {
    major: 17,
    settings: {
      max_connections: 60,
      wal_level: "replica",
      "rds.logical_replication": 0,
      max_replication_slots: 1,
    },
  },
  notRebooted: {
    major: 17,
    settings: { wal_level: "replica", "rds.allowed_extensions": "uuid-ossp, pgcrypto" },
  },
})

it.for([
  [
    "PostgreSQL 14",
    14,
    {},
    2,
    "PostgreSQL 14 is too old: Supabase needs 15 or 17, so upgrade the server.",
  ],
  [
    "PostgreSQL 16 with Realtime",
    16,
    {},
    2,
    "Realtime ships its tenant schema for PostgreSQL 15 and 17 and can not make it itself on 16, where log_min_messages may not be set: take 15 or 17, or switch realtime off.",
  ],
  [
    "a host that does not exist",
    17,
    { PGHOST: "no-such-host.invalid" },
    1,
    "The host no-such-host.invalid has no address: check database.host and the cluster's DNS.",
  ],
  [
    "a host that the certificate does not name",
    17,
    { PGHOST: "127.0.0.1" },
    1,
    "The certificate of the server is not for 127.0.0.1: set database.host to the name in it, on RDS the endpoint.",
  ],
  ["a port on which nothing listens", 17, { PGPORT: "1" }, 1, "localhost:1 does not answer: "],
  [
    "a database that does not exist",
    17,
    { PGDATABASE: "none" },
    1,
    "There is no database none on localhost: create it, or set database.name.",
  ],
  [
    "a connection without TLS to a server that demands it",
    17,
    { PGSSLMODE: "disable" },
    1,
    "localhost refuses connections without TLS: set database.sslMode to verify-full.",
  ],
  [
    "a server without TLS",
    "withoutTls",
    {},
    1,
    "localhost offers no TLS, which database.sslMode=verify-full demands: switch TLS on at the server.",
  ],
  [
    "a CA bundle that is absent",
    17,
    { PGSSLROOTCERT: "/no/such/file" },
    1,
    "There is no CA bundle at /no/such/file: set database.caBundle.",
  ],
  [
    "an extension that the server lacks",
    17,
    { EXTENSIONS: "pg_trgm pg_graphql" },
    2,
    "The server does not offer the extension pg_graphql: see rds.extensions and rds.allowed_extensions, or leave it out of bootstrap.extensions.",
  ],
  [
    "an extension that the parameter group does not allow",
    "notRebooted",
    { EXTENSIONS: "pg_trgm", SERVICES: "auth" },
    2,
    "The server does not offer the extension pg_trgm: see rds.extensions and rds.allowed_extensions, or leave it out of bootstrap.extensions.",
  ],
  [
    "logical replication before the reboot",
    "notRebooted",
    {},
    2,
    "Realtime needs logical replication, and rds.logical_replication is 1 but not in force yet: reboot the instance.",
  ],
  [
    "a master user that may not let Realtime replicate",
    "withoutReplication",
    {},
    2,
    "User postgres can neither grant rds_replication nor REPLICATION, which Realtime needs: take the master user, or switch realtime off.",
  ],
  [
    "a user that is not the master user",
    "withoutReplication",
    { PGUSER: "somebody", SERVICES: "auth" },
    2,
    "Database postgres belongs to postgres, not to somebody: make that user its owner.",
  ],
  [
    "too few connections",
    "small",
    { SERVICES: "auth rest storage", CONNECTIONS: "247" },
    2,
    "The pools of all replicas may take 247 connections and max_connections leaves 57: raise max_connections, or lower pools or maxReplicas.",
  ],
  [
    "too few replication slots",
    "small",
    { CONNECTIONS: "10" },
    2,
    "Realtime needs two replication slots and 1 of 1 are free: raise max_replication_slots in the parameter group, or drop slots.",
  ],
] as const)(
  "%s is refused in one sentence, and leaves nothing behind",
  async ([, name, env, status, sentence], context) => {
    const { server, job } = database(context, name)
    const before = catalog(server)
    const result = await job.run("prepare", env)
    expect(result.status).toBe(status)
    const lines = result.stderr.trimEnd().split("\n")
    expect(lines.filter((line) => !line.startsWith("FAILED: "))).toEqual([])
    expect(lines).toContainEqual(expect.stringContaining(`FAILED: ${sentence}`))
    expect(catalog(server)).toEqual(before)
  },
)

it("the wrong master password is refused in one sentence, at once", async (context) => {
  const { job, server } = database(context, 17)
  job.write("secrets/master", "wrong")
  const result = await job.run("prepare", { WAIT_SECONDS: "1000", PAUSE_SECONDS: "60" })
  job.write("secrets/master", server.masterPassword)
  expect(result).toMatchObject({
    status: 1,
    stderr: "FAILED: The password of user postgres is refused by localhost: check the secret.\n",
  })
})

it("a read-only replica is refused in one sentence", async (context) => {
  const { job, server } = database(context, "primary")
  server.asSuperuser("checkpoint")
  const replica = await startPostgres({
    major: 17,
    settings: { max_connections: 400, wal_level: "logical" },
    data: (folder) => {
      execFileSync("cp", ["-a", server.data, folder])
      rmSync(join(folder, "postmaster.pid"))
      writeFileSync(join(folder, "standby.signal"), "")
    },
  })
  try {
    const { port = 0, ca = "" } = replica ?? {}
    const at = { PGPORT: String(port), PGSSLROOTCERT: ca }
    expect(await job.run("prepare", at)).toMatchObject({
      status: 2,
      stderr:
        "FAILED: localhost is a read-only replica: set database.host to the writer's endpoint.\n",
    })
  } finally {
    await replica?.stop()
  }
})

it("PostgreSQL 16 is accepted without Realtime", async (context) => {
  const { job } = database(context, 16)
  expect(await job.run("prepare", { SERVICES: "auth rest storage" })).toMatchObject({ status: 0 })
})

it("logical replication that is off is refused with the parameter to set, unless Realtime is off", async (context) => {
  const { job } = database(context, "small")
  const enough = { CONNECTIONS: "10" }
  const refused = await job.run("prepare", enough)
  expect(refused.stderr).toContain(
    "FAILED: Realtime needs logical replication: set rds.logical_replication to 1 in the parameter group and reboot.\n",
  )
  expect(refused.status).toBe(2)
  const accepted = await job.run("prepare", { ...enough, SERVICES: "auth rest storage" })
  expect(accepted).toMatchObject({ status: 0, stderr: "" })
})
