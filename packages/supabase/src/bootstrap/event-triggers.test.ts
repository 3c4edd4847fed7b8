import { describe, expect, it } from "vitest"
import { databases, majors } from "./test-support/databases.ts"

// The user of PostgreSQL in the cluster is a superuser, and Amazon lets its master user make event
// triggers, which no setting of PostgreSQL does.
const superuser = {
  prepare: "drop role rds_replication; alter role postgres superuser",
  forceSsl: false,
}
const database = await databases({
  15: { major: 15, ...superuser },
  17: { major: 17, ...superuser },
})

describe.for(majors)("where all is allowed, on PostgreSQL %i", (major) => {
  const at = (context: Parameters<typeof database>[0]) => database(context, major as 15 | 17)

  it("the bootstrap needs no fallback, and no dump of Realtime's", async (context) => {
    const { job, server } = at(context)
    expect(await job.run("prepare")).toMatchObject({ status: 0, stderr: "" })
    expect(await job.run("complete")).toMatchObject({ status: 0, stderr: "" })
    const verdicts = "select string_agg(distinct verdict, ' ') from supaflux.capability"
    expect(server.asMaster(verdicts).stdout).toBe("ok")
    const attributes = `select string_agg(rolname, ' ' order by rolname) from pg_roles
      where rolname = 'service_role' and rolbypassrls or rolname = 'supabase_admin' and rolreplication`
    expect(server.asMaster(attributes).stdout).toBe("service_role supabase_admin")
  })

  it("a changed schema is announced to PostgREST at once", (context) => {
    const { server } = at(context)
    const announced = /Asynchronous notification "pgrst" with payload "reload schema"/
    const made = server.asMaster("listen pgrst; create table public.announced (id int)")
    expect(made.stdout).toMatch(announced)
    expect(server.asMaster("listen pgrst; select 1").stdout).not.toMatch(announced)
    expect(server.asMaster("listen pgrst; drop table public.announced").stdout).toMatch(announced)
  })

  it("a table with row-level security lets service_role pass by itself where it must", (context) => {
    const { server, passwords } = at(context)
    const policies = (table: string) =>
      server.asMaster(
        `select count(*) from pg_policy where polrelid = '${table}'::regclass and polroles = '{service_role}'::regrole[]::oid[]`,
      ).stdout
    const protect = (table: string) =>
      server.as(
        "supabase_storage_admin",
        passwords["supabase_storage_admin"] ?? "",
        `create table storage.${table} (id int); alter table storage.${table} enable row level security`,
      )
    expect(protect("passing")).toMatchObject({ status: 0, stderr: "" })
    expect(policies("storage.passing")).toBe("0")
    server.asMaster("alter role service_role nobypassrls")
    expect(protect("held")).toMatchObject({ status: 0, stderr: "" })
    expect(policies("storage.held")).toBe("1")
    server.asMaster("alter role service_role bypassrls")
  })
})
