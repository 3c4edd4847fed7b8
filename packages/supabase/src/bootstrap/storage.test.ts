import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { awkwardPassword } from "./test-support/awkward-password.ts"
import { catalog } from "./test-support/catalog.ts"
import { databaseUrl } from "./test-support/database-url.ts"
import { databases, majors } from "./test-support/databases.ts"
import { loginRoles } from "./test-support/job-runner.ts"
import type { BootstrapDatabase } from "./test-support/prepared-database.ts"

/** A checkout of Storage with its packages, of which no registry has a package. */
const checkout = process.env["SUPAFLUX_STORAGE"]
const absent =
  "There is no Storage: clone https://github.com/supabase/storage, run npm ci in it, and name the folder in SUPAFLUX_STORAGE."
const passwords = Object.fromEntries(loginRoles.map((role) => [role, awkwardPassword]))
const database =
  checkout === undefined
    ? undefined
    : await databases({ 15: { major: 15, passwords }, 17: { major: 17, passwords } })

describe.for(majors)("Storage itself on PostgreSQL %i as on RDS", (major) => {
  const at = (context: Parameters<NonNullable<typeof database>>[0]) => {
    // Not even in CI is its absence an error, as with Auth.
    if (database === undefined || checkout === undefined) return context.skip(absent)
    return database(context, major as 15 | 17)
  }
  /** What each pod does when it starts, with the variables that the chart gives it. */
  const migrate = ({ server }: BootstrapDatabase) => {
    const script = ["--import", "tsx", "src/scripts/migrate-call.ts"]
    const { status, stdout, stderr } = spawnSync(process.execPath, script, {
      cwd: checkout,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        DATABASE_URL: databaseUrl(server, "supabase_storage_admin", awkwardPassword, ""),
        DATABASE_SSL_ROOT_CERT: readFileSync(server.ca, "utf8"),
        DB_INSTALL_ROLES: "false",
        AUTH_JWT_SECRET: "a-secret-of-no-less-than-thirty-two-characters",
        ANON_KEY: "none",
        SERVICE_KEY: "none",
        TENANT_ID: "stub",
        STORAGE_BACKEND: "s3",
        STORAGE_S3_BUCKET: "none",
        STORAGE_S3_REGION: "eu-central-1",
      },
    })
    return { status, stdout, stderr }
  }
  const protectedTables = `select string_agg(c.oid::regclass::text, ' ' order by c.oid::regclass::text)
    from pg_class c where relnamespace = 'storage'::regnamespace and relrowsecurity`

  it(
    "migrates as its own role, on what the bootstrap made",
    { timeout: 120_000 },
    async (context) => {
      const prepared = at(context)
      const { job, server } = prepared
      expect(await job.run("prepare")).toMatchObject({ status: 0 })
      expect(migrate(prepared)).toMatchObject({ status: 0 })
      expect(
        server.asSuperuser(
          "select distinct relowner::regrole from pg_class where relnamespace = 'storage'::regnamespace and relkind in ('r', 'p')",
        ).stdout,
      ).toBe("supabase_storage_admin")
      expect(server.asSuperuser(protectedTables).stdout).toContain("storage.buckets")
    },
  )

  it("acts as service_role on every table of its own, by the policies of the job", async (context) => {
    const { job, server } = at(context)
    const as = (sql: string) => server.as("supabase_storage_admin", awkwardPassword, sql)
    const bucket =
      "set role service_role; insert into storage.buckets (id, name) values ('a', 'a') returning id"
    expect(as(bucket).stderr).toContain("violates row-level security")
    expect(await job.run("finish", { TABLES: "storage.objects" })).toMatchObject({
      status: 0,
      stderr: "",
    })
    expect(as(bucket)).toMatchObject({ stdout: "a", stderr: "" })
    const object = "insert into storage.objects (bucket_id, name) values ('a', 'b') returning name"
    expect(as(`set role service_role; ${object}`)).toMatchObject({ stdout: "b", stderr: "" })
    expect(as("set role anon; select count(*) from storage.objects").stdout).toBe("0")
    const without = `select c.oid::regclass from pg_class c where relnamespace = 'storage'::regnamespace
      and relrowsecurity and not exists (select from pg_policy where polrelid = c.oid)`
    expect(server.asSuperuser(without).stdout).toBe("")
  })

  it("keeps every object of its own when all runs again", { timeout: 120_000 }, async (context) => {
    const prepared = at(context)
    const before = catalog(prepared.server)
    prepared.server.asMaster("delete from supaflux.applied")
    expect(await prepared.job.run("prepare")).toMatchObject({ status: 0 })
    expect(migrate(prepared)).toMatchObject({ status: 0 })
    expect(await prepared.job.run("finish", { TABLES: "storage.objects" })).toMatchObject({
      status: 0,
    })
    expect(catalog(prepared.server)).toEqual(before)
  })
})
