import { afterAll, describe, expect, it } from "vitest"
import { hasPsql, psql } from "./psql.ts"
import type { PostgresMajor } from "./postgres-binaries.ts"
import { startRdsPostgres, type RdsPostgres } from "./rds-postgres.ts"
import { required } from "./required.ts"

const majors: readonly PostgresMajor[] = [15, 17]
const servers = new Map<PostgresMajor, RdsPostgres | undefined>()
if (hasPsql()) {
  await Promise.all(
    majors.map(async (major) => servers.set(major, await startRdsPostgres({ major }))),
  )
}

afterAll(async () => {
  await Promise.all([...servers.values()].map(async (server) => server?.stop()))
})

describe.for(majors)("PostgreSQL %i as on RDS", (major) => {
  const server = (context: Parameters<typeof required>[0]) =>
    required(context, servers.get(major), "Neither psql nor a server for this platform is there.")

  it("has the major version", (context) => {
    expect(server(context).asMaster("show server_version").stdout).toMatch(`${major}.`)
  })

  it("has a master user that is no superuser and owns the database", (context) => {
    const { asMaster } = server(context)
    expect(
      asMaster(`
        select rolsuper, rolcreaterole, rolcreatedb, pg_has_role('rds_superuser', 'member')
        from pg_roles where rolname = current_user`).stdout,
    ).toBe("f|t|t|t")
    expect(
      asMaster("select pg_get_userbyid(datdba) from pg_database where datname = 'postgres'").stdout,
    ).toBe("postgres")
    expect(asMaster("create role x superuser").status).not.toBe(0)
    expect(asMaster("show rds.force_ssl").stdout).toBe("1")
  })

  it("hides the superuser, and takes no connection without TLS", (context) => {
    const { as, port } = server(context)
    expect(as("rdsadmin", "any", "select 1").stderr).toContain("pg_hba.conf rejects")
    const plain = { PGHOST: "localhost", PGPORT: String(port), PGUSER: "postgres" }
    expect(psql(["-c", "select 1"], { ...plain, PGSSLMODE: "disable" }).stderr).toContain(
      "no encryption",
    )
  })

  it("shows a certificate for localhost alone", (context) => {
    const { port, ca, masterPassword } = server(context)
    const { stderr } = psql(["-c", "select 1"], {
      PGHOST: "127.0.0.1",
      PGPORT: String(port),
      PGUSER: "postgres",
      PGPASSWORD: masterPassword,
      PGSSLMODE: "verify-full",
      PGSSLROOTCERT: ca,
    })
    expect(stderr).toContain("does not match host name")
  })
})
