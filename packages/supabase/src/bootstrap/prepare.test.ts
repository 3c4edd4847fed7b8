import type { PostgresMajor } from "@supaflux/testing"
import { required } from "@supaflux/testing"
import { afterAll, describe, expect, it } from "vitest"
import { catalog } from "./test-support/catalog.ts"
import {
  absent,
  bootstrapDatabase,
  type BootstrapDatabase,
} from "./test-support/prepared-database.ts"
import { loginRoles, type RunResult } from "./test-support/job-runner.ts"

interface Prepared extends BootstrapDatabase {
  readonly first: RunResult
  readonly log: string
}

const majors: readonly PostgresMajor[] = [15, 17]
const databases = new Map<PostgresMajor, Prepared>()
await Promise.all(
  majors.map(async (major) => {
    const database = await bootstrapDatabase({ major })
    if (database === undefined) return
    const first = await database.job.run("prepare")
    databases.set(major, { ...database, first, log: database.server.log() })
  }),
)
afterAll(async () => {
  await Promise.all([...databases.values()].map((database) => database.stop()))
})

type Context = Parameters<typeof required>[0]

describe.for(majors)("the bootstrap on PostgreSQL %i as on RDS", (major) => {
  const prepared = (context: Context) => required(context, databases.get(major), absent)
  const ask = (context: Context, sql: string) => prepared(context).server.asMaster(sql).stdout

  it("succeeds, and logs no error", (context) => {
    const { first, log } = prepared(context)
    expect(first.stderr).toBe("")
    expect(first.status).toBe(0)
    expect(log.split("\n").filter((line) => /(ERROR|FATAL|PANIC):/.test(line))).toEqual([])
  })

  it("prints what the server offers, and keeps it", (context) => {
    const { first } = prepared(context)
    expect(first.stdout).toMatch(/BYPASSRLS +\| no +\| fallback \|/)
    expect(first.stdout).toMatch(
      /logical replication +\| wal_level is logical, rds.logical_replication 1 +\| ok/,
    )
    const kept = ask(context, "select name, verdict from supaflux.capability order by name")
    expect(kept.split("\n")).toEqual([
      "BYPASSRLS|fallback",
      "CREATEROLE, CREATEDB|ok",
      "PostgreSQL|ok",
      "REPLICATION|ok",
      "event triggers|fallback",
      "extensions|ok",
      "log_min_messages|fallback",
      "logical replication|ok",
      "max_connections|ok",
      "owner of the database|ok",
      "rds.force_ssl|ok",
      "replication slots|ok",
    ])
  })

  it("makes the roles", (context) => {
    const roles = ask(
      context,
      `select rolname, rolcanlogin, rolinherit, rolcreaterole, coalesce(array_to_string(rolconfig, ' '), '')
       from pg_roles where rolname !~ '^(pg_|rds)' order by rolname`,
    )
    expect(roles.split("\n")).toEqual([
      "anon|f|t|f|statement_timeout=3s",
      "authenticated|f|t|f|statement_timeout=8s",
      "authenticator|t|f|f|statement_timeout=8s lock_timeout=8s",
      "dashboard_user|f|t|f|",
      "postgres|t|t|t|",
      "service_role|f|t|f|",
      "supabase_admin|t|t|t|",
      "supabase_auth_admin|t|f|f|search_path=auth idle_in_transaction_session_timeout=60s",
      "supabase_read_only_user|t|t|f|default_transaction_read_only=on",
      "supabase_realtime_admin|f|f|f|search_path=public, extensions, realtime",
      "supabase_storage_admin|t|f|f|search_path=storage",
    ])
  })

  it("makes the memberships", (context) => {
    const members = ask(
      context,
      `select member::regrole, string_agg(roleid::regrole::text, ' ' order by roleid::regrole::text)
       from (select distinct member, roleid from pg_auth_members) as m
       where member::regrole::text ~ '^(auth|supabase)' group by member order by 1`,
    )
    expect(members.split("\n").sort()).toEqual([
      "authenticator|anon authenticated service_role",
      "supabase_admin|anon authenticated rds_replication service_role supabase_realtime_admin",
      ...(major === 15 ? ["supabase_read_only_user|pg_read_all_data"] : []),
      "supabase_realtime_admin|anon authenticated service_role",
      "supabase_storage_admin|authenticator",
    ])
    // Else one of Realtime's migrations fails from PostgreSQL 16 on.
    const passedOn = `select bool_or(admin_option) from pg_auth_members
      where member = 'supabase_admin'::regrole and roleid = 'supabase_realtime_admin'::regrole`
    expect(ask(context, passedOn)).toBe("t")
  })

  it("makes empty schemas that the services own, and the publication", (context) => {
    const owners = ask(
      context,
      `select nspname, nspowner::regrole, (select count(*) from pg_class where relnamespace = n.oid)
       from pg_namespace n where nspname in ('auth', 'storage', 'realtime', '_realtime') order by 1`,
    )
    expect(owners.split("\n")).toEqual([
      "_realtime|supabase_admin|0",
      "auth|supabase_auth_admin|0",
      "realtime|supabase_admin|0",
      "storage|supabase_storage_admin|0",
    ])
    expect(ask(context, "select pubname, pubowner::regrole from pg_publication")).toBe(
      "supabase_realtime|supabase_admin",
    )
    expect(ask(context, "select count(*) from pg_publication_tables")).toBe("0")
  })

  it("grants on the schemas and the database what each role needs, and no more", (context) => {
    const schemas = ask(
      context,
      `select grantee::regrole || ' ' || string_agg(distinct nspname || ':' || privilege_type, ' ' order by nspname || ':' || privilege_type)
       from pg_namespace, aclexplode(nspacl)
       where nspname in ('auth', 'storage', 'realtime', '_realtime', 'extensions', 'supaflux')
         and grantee <> nspowner and grantee <> 0
       group by grantee order by 1`,
    )
    expect(schemas.split("\n").sort()).toEqual([
      "anon auth:USAGE storage:USAGE",
      "authenticated auth:USAGE storage:USAGE",
      "authenticator supaflux:USAGE",
      "dashboard_user auth:USAGE storage:USAGE",
      "postgres auth:USAGE realtime:USAGE storage:USAGE",
      "service_role auth:USAGE storage:USAGE",
      "supabase_admin supaflux:USAGE",
      "supabase_auth_admin supaflux:USAGE",
      "supabase_read_only_user supaflux:USAGE",
      "supabase_realtime_admin realtime:CREATE realtime:USAGE",
      "supabase_storage_admin supaflux:USAGE",
    ])
    const onDatabase = ask(
      context,
      `select grantee::regrole from pg_database, aclexplode(datacl)
       where datname = current_database() and privilege_type = 'CREATE' order by grantee::regrole::text`,
    )
    expect(onDatabase.split("\n")).toEqual([
      "postgres",
      "supabase_admin",
      "supabase_auth_admin",
      "supabase_realtime_admin",
      "supabase_storage_admin",
    ])
  })

  it("gives what is created later to the API's roles by default", (context) => {
    const defaults = ask(
      context,
      `select defaclrole::regrole::text || ' in ' || defaclnamespace::regnamespace::text || ' ' || defaclobjtype::text || ': ' ||
         string_agg(distinct grantee::regrole::text, ' ' order by grantee::regrole::text)
       from pg_default_acl, aclexplode(defaclacl) where grantee <> defaclrole group by defaclrole, defaclnamespace, defaclobjtype`,
    )
    const api = "anon authenticated service_role"
    const reader = major === 15 ? "" : " supabase_read_only_user"
    expect(defaults.split("\n").sort()).toEqual([
      `postgres in public S: ${api}`,
      `postgres in public f: ${api}`,
      `postgres in public r: ${api}${reader}`,
      `supabase_admin in public S: anon authenticated postgres service_role`,
      `supabase_admin in public f: anon authenticated postgres service_role`,
      `supabase_admin in public r: anon authenticated postgres service_role${reader}`,
      `supabase_storage_admin in storage S: anon authenticated postgres service_role`,
      `supabase_storage_admin in storage f: anon authenticated postgres service_role`,
      `supabase_storage_admin in storage r: anon authenticated postgres service_role`,
    ])
  })

  it("lets the API reach tables of users, and the search path find extensions", (context) => {
    const { server } = prepared(context)
    server.asMaster("create table public.granted (id int)")
    const privileges = `select has_table_privilege(r, 'public.granted', 'select')
      from unnest(array['anon', 'authenticated', 'service_role']) as r`
    expect(ask(context, privileges)).toBe("t\nt\nt")
    server.asMaster("drop table public.granted")
    expect(ask(context, "show search_path")).toBe('"$user", public, extensions')
    expect(ask(context, "select length(uuid_generate_v4()::text)")).toBe("36")
  })

  it.for(loginRoles)("lets %s in with its password, over verified TLS", (role, context) => {
    const { server, passwords } = prepared(context)
    const { stdout } = server.as(
      role,
      passwords[role] ?? "",
      "select ssl from pg_stat_ssl where pid = pg_backend_pid()",
    )
    expect(stdout).toBe("t")
  })

  it("changes nothing the second time", async (context) => {
    const { server, job } = prepared(context)
    const before = catalog(server)
    const again = await job.run("prepare")
    expect(again).toMatchObject({ status: 0, stderr: "" })
    expect(again.stdout).not.toContain("applying")
    expect(again.stdout).not.toContain("setting the password")
    expect(catalog(server)).toEqual(before)
  })
})
