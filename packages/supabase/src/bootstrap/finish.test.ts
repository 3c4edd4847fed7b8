import { describe, expect, it } from "vitest"
import { databases, majors } from "./test-support/databases.ts"
import type { BootstrapDatabase } from "./test-support/prepared-database.ts"

const bypass =
  "create role service_role bypassrls; grant service_role to postgres with admin option;"
const database = await databases({
  "15 policies": { major: 15 },
  "17 policies": { major: 17 },
  "15 bypass": { major: 15, prepare: bypass },
  "17 bypass": { major: 17, prepare: "alter role postgres bypassrls" },
})

const major = (name: string) => Number(name.slice(0, 2))

/** Tables as Storage makes them, and one of a user whose rows belong to people. */
function makeTables({ server, passwords }: BootstrapDatabase): void {
  const made = server.as(
    "supabase_storage_admin",
    passwords["supabase_storage_admin"] ?? "",
    `create table storage.buckets (id text primary key); alter table storage.buckets enable row level security;
     create table storage.objects (id int primary key); alter table storage.objects enable row level security;`,
  )
  expect(made.stderr).toBe("")
  const own = server.asMaster(
    `create table public.notes (owner text, body text);
     alter table public.notes enable row level security;
     insert into public.notes values ('ann', 'of ann'), ('bob', 'of bob');
     create policy "own rows" on public.notes to authenticated
       using (owner = current_setting('request.jwt.claims')::json ->> 'sub')
       with check (owner = current_setting('request.jwt.claims')::json ->> 'sub');`,
  )
  expect(own.stderr).toBe("")
}

describe.for(majors.flatMap((major) => [`${major} policies`, `${major} bypass`] as const))(
  "row-level security on PostgreSQL %s",
  (name) => {
    const at = (context: Parameters<typeof database>[0]) =>
      database(context, name as "15 policies" | "15 bypass")
    /** What PostgREST does for a caller: logs in as authenticator and takes the role of the token. */
    const request = (
      context: Parameters<typeof database>[0],
      role: string,
      sub: string,
      sql: string,
    ) => {
      const { server, passwords } = at(context)
      const claims = `set request.jwt.claims to '{"sub": "${sub}"}'`
      const { stdout, stderr } = server.as(
        "authenticator",
        passwords["authenticator"] ?? "",
        `set role ${role}; ${claims}; ${sql}`,
      )
      return stderr === "" ? stdout : stderr
    }
    const read = "select string_agg(body, ', ' order by body) from public.notes"

    it("is there after the job that follows the services", async (context) => {
      const { job, server } = at(context)
      expect(await job.run("prepare")).toMatchObject({ status: 0, stderr: "" })
      makeTables(at(context))
      expect(await job.run("finish", { TABLES: "storage.objects" })).toMatchObject({
        status: 0,
        stderr: "",
      })
      expect(
        server.asMaster("select rolbypassrls from pg_roles where rolname = 'service_role'").stdout,
      ).toBe(name.endsWith("bypass") ? "t" : "f")
      const policies =
        "select count(*) from pg_policy where polname = 'service_role has every right'"
      expect(server.asMaster(policies).stdout).toBe(name.endsWith("bypass") ? "0" : "3")
    })

    it("shows anon nothing, a user their own rows, and service_role all", (context) => {
      expect(request(context, "anon", "ann", read)).toBe("")
      expect(request(context, "authenticated", "ann", read)).toBe("of ann")
      expect(request(context, "authenticated", "eve", read)).toBe("")
      expect(request(context, "service_role", "", read)).toBe("of ann, of bob")
    })

    it("lets a user write their own rows, and service_role any", (context) => {
      const write = (owner: string) =>
        `insert into public.notes values ('${owner}', 'new') returning 1`
      expect(request(context, "authenticated", "ann", write("ann"))).toBe("1")
      expect(request(context, "authenticated", "ann", write("bob"))).toContain(
        "violates row-level security",
      )
      expect(request(context, "anon", "ann", write("ann"))).toContain("violates row-level security")
      expect(request(context, "service_role", "", write("cid"))).toBe("1")
    })

    it("lets supabase_read_only_user read what users and services have, and write nothing", (context) => {
      const { server, passwords } = at(context)
      const as = (sql: string) =>
        server.as("supabase_read_only_user", passwords["supabase_read_only_user"] ?? "", sql)
      // A table that comes after the job is covered too.
      server.asMaster("create table public.later (id int)")
      for (const table of ["public.notes", "storage.objects", "public.later"]) {
        expect(as(`select from ${table}`)).toMatchObject({ status: 0, stderr: "" })
      }
      const insert = "insert into public.notes values ('x', 'y')"
      expect(as(insert).stderr).toContain("read-only transaction")
      expect(as(`set transaction_read_only = off; ${insert}`).stderr).toContain("permission denied")
      expect(as("select from supaflux.applied").status === 0).toBe(major(name) === 15)
      server.asMaster("drop table public.later")
    })

    it("lets Storage act as service_role on its own tables", (context) => {
      const { server, passwords } = at(context)
      const { stdout, stderr } = server.as(
        "supabase_storage_admin",
        passwords["supabase_storage_admin"] ?? "",
        "set role service_role; insert into storage.buckets values ('a') returning id",
      )
      expect({ stdout, stderr }).toEqual({ stdout: "a", stderr: "" })
    })
  },
)

it("the job after the services says which table it waited for in vain", async (context) => {
  const { job } = database(context, "17 policies")
  expect(await job.run("finish", { TABLES: "auth.users" })).toMatchObject({
    status: 1,
    stderr: "FAILED: Table auth.users is missing: see the log of the service that makes it.\n",
  })
})
