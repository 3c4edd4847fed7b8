import { describe, expect, it } from "vitest"
import { databases, majors } from "./test-support/databases.ts"

const prepare = `
  create role chief login createrole createdb password 'master';
  grant rds_superuser to chief;
  alter database postgres owner to chief;
  drop role postgres;`
const upstream = {
  prepare:
    "drop role rds_replication; create role supabase_admin superuser login password 'master'",
  forceSsl: false,
}
const database = await databases({
  15: { major: 15, prepare },
  17: { major: 17, prepare },
  "15 of upstream": { major: 15, ...upstream },
  "17 of upstream": { major: 17, ...upstream },
})

describe.for(majors)("a master user that is not named postgres, on PostgreSQL %i", (major) => {
  it("makes the role postgres beside it, which Studio logs in as", async (context) => {
    const { server, job } = database(context, major as 15 | 17)
    job.write("secrets/postgres", "studio")
    const first = await job.run("prepare", { PGUSER: "chief" })
    expect(first).toMatchObject({ status: 0, stderr: "" })
    expect(first.stdout).toContain("setting the password of postgres")
    const tables =
      "create table public.mine (id int); select has_table_privilege('anon', 'public.mine', 'select')"
    expect(server.as("postgres", "studio", tables)).toMatchObject({ status: 0, stdout: "t" })
    const again = await job.run("prepare", { PGUSER: "chief" })
    expect(again).toMatchObject({ status: 0, stderr: "" })
    expect(again.stdout).not.toContain("setting the password")
    expect(await job.run("finish", { PGUSER: "chief", TABLES: "" })).toMatchObject({
      status: 0,
      stderr: "",
    })
  })
})

describe.for(majors)("the superuser of upstream's image, on PostgreSQL %i without TLS", (major) => {
  it("runs all jobs, and keeps its password", async (context) => {
    const { server, job } = database(context, `${major as 15 | 17} of upstream`)
    const env = { PGUSER: "supabase_admin", PGSSLMODE: "disable", TABLES: "" }
    for (const part of ["prepare", "complete", "finish", "prepare", "complete", "finish"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as in the cluster
      expect(await job.run(part, env)).toMatchObject({ status: 0, stderr: "" })
    }
    expect(
      server.as(
        "supabase_admin",
        "master",
        "select rolsuper from pg_roles where rolname = current_user",
      ),
    ).toMatchObject({ status: 0, stdout: "t" })
  })
})
