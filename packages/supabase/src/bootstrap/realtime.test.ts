import { describe, expect, it } from "vitest"
import { catalog } from "./test-support/catalog.ts"
import { databases, majors } from "./test-support/databases.ts"
import { tenantDump } from "./test-support/tenant-dump.ts"

const database = await databases({ 15: { major: 15 }, 17: { major: 17 } })
const versionsOf = (dump: string) =>
  [...dump.matchAll(/"schema_migrations" \(version\) VALUES \((\d+)\)/g)].map(
    ([, version]) => version,
  )
const row = (version: string) =>
  `INSERT INTO realtime."schema_migrations" (version) VALUES (${version});\n`

/** The migrations after which the older release of these tests ends; the next one sets log_min_messages. */
const olderThan = "20260528120000"

/**
 * The dump of an older release: without the newest migrations and the function that one of them makes,
 * and with another list_changes, which has other columns.
 */
function olderDump(major: number): string {
  return tenantDump(major)
    .replace(/^CREATE FUNCTION realtime\.wal2json_escape_identifier\([^]*?^\$\w*\$;$/m, "")
    .replaceAll(/^(?:ALTER|GRANT|REVOKE).* realtime\.wal2json_escape_identifier\(.*;$/gm, "")
    .replace(", slot_changes_count bigint)", ")")
    .replaceAll(/INSERT INTO realtime.*\((\d+)\);\n/g, (line, version: string) =>
      version < olderThan ? line : "",
    )
    .replace("'include-pk', 'true',", "'include-pk', 'false',")
}

describe.for(majors)("the tenant schema of Realtime on PostgreSQL %i as on RDS", (major) => {
  const at = (context: Parameters<typeof database>[0]) => database(context, major as 15 | 17)
  const put = (context: Parameters<typeof database>[0], dump: string) =>
    at(context).job.write(`realtime/tenant_db_dump_${major}.sql`, dump)
  const definition =
    "select prosrc like '%''include-pk'', ''true''%', proconfig is null, proowner::regrole from pg_proc where proname = 'list_changes'"
  const ledger =
    "select string_agg(version::text, ' ' order by version) from realtime.schema_migrations"

  it("is the cause of a refusal when the image has no dump for the server", async (context) => {
    const { job } = at(context)
    expect(await job.run("prepare")).toMatchObject({ status: 0 })
    const { status, stderr } = await job.run("complete")
    expect(status).toBe(2)
    expect(stderr).toContain(`Realtime's image has no tenant schema for PostgreSQL ${major}`)
  })

  it("is loaded from the image, without the parameter that may not be set", async (context) => {
    const { server, job } = at(context)
    put(context, olderDump(major))
    expect(await job.run("complete")).toMatchObject({ status: 0, stderr: "" })
    expect(server.asSuperuser(definition).stdout).toBe("f|t|supabase_realtime_admin")
    expect(server.asSuperuser(ledger).stdout).toBe(
      versionsOf(tenantDump(major))
        .filter((version = "") => version < olderThan)
        .join(" "),
    )
  })

  it("does not change when nothing is new", async (context) => {
    const { server, job } = at(context)
    const before = catalog(server)
    const { status, stdout } = await job.run("complete")
    expect(status).toBe(0)
    expect(stdout).toBe("The services can start.\n")
    expect(catalog(server)).toEqual(before)
  })

  it("is not touched by an image whose migration nobody here knows", async (context) => {
    const { server, job } = at(context)
    put(
      context,
      olderDump(major).replace("'include-pk', 'false'", "'include-pk', 'perhaps'") +
        row("20990101000000"),
    )
    const before = catalog(server)
    const { status, stderr } = await job.run("complete")
    expect(status).toBe(3)
    expect(stderr).toContain(
      "redefines realtime.list_changes in one of its migrations 20990101000000 ",
    )
    expect(catalog(server)).toEqual(before)
  })

  it("gets the new definition of a newer image, whose other migrations are left to Realtime", async (context) => {
    const { server, job } = at(context)
    put(context, tenantDump(major))
    const { status, stdout } = await job.run("complete")
    expect(status).toBe(0)
    expect(stdout).toContain("redefining realtime.list_changes")
    expect(server.asSuperuser(definition).stdout).toBe("t|t|supabase_realtime_admin")
    // It has other columns than before, and still its rights; what the same migration makes is there.
    const { stdout: made } = server.asSuperuser(
      `select pg_get_function_result(oid) like '%slot_changes_count bigint%',
         has_function_privilege('dashboard_user', oid, 'execute'),
         to_regproc('realtime.wal2json_escape_identifier') is not null
       from pg_proc where oid = 'realtime.list_changes'::regproc`,
    )
    expect(made).toBe("t|t|t")
    const applied = server.asSuperuser(ledger).stdout.split(" ")
    expect(applied).toContain("20260528120000")
    expect(applied).not.toContain(versionsOf(tenantDump(major)).at(-1))
  })
})
