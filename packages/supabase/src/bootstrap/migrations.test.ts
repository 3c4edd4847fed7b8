import { holdSession } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { databases } from "./test-support/databases.ts"

const database = await databases({ 17: { major: 17 } })
const env = { TABLES: "" }

describe("migrations of users", () => {
  it("are applied in the order of their names over all folders, and announced to PostgREST", async (context) => {
    const { job, server } = database(context, 17)
    expect(await job.run("prepare")).toMatchObject({ status: 0 })
    // A ConfigMap is mounted as links into a hidden folder.
    job.write("migrations/0/..2026/20260102_second.sql", "not what runs")
    job.write(
      "migrations/0/20260102_second.sql",
      "alter table public.orders add column total numeric;",
    )
    job.write(
      "migrations/1/20260101_first.sql",
      "create table public.orders (id int); notify x, 'y';",
    )
    job.write("migrations/0/notes.txt", "no SQL")
    const { status, stdout } = await job.run("finish", env)
    expect(status).toBe(0)
    expect(stdout.match(/^applying .*/gm)).toEqual([
      "applying 20260101_first.sql",
      "applying 20260102_second.sql",
    ])
    expect(server.asMaster("select total from public.orders").status).toBe(0)
    expect(server.log()).toContain("notify pgrst, 'reload schema'")
  })

  it("are applied once", async (context) => {
    const { job } = database(context, 17)
    const { status, stdout } = await job.run("finish", env)
    expect(status).toBe(0)
    expect(stdout).not.toContain("applying")
  })

  it("belong to the API's roles as the default privileges say", (context) => {
    const { server } = database(context, 17)
    const { stdout } = server.asMaster(
      "select has_table_privilege('anon', 'public.orders', 'insert')",
    )
    expect(stdout).toBe("t")
  })

  it("that failed leave nothing, name the line, and are repeated", async (context) => {
    const { job, server } = database(context, 17)
    job.write(
      "migrations/0/20260103_third.sql",
      "create table public.half (id int);\nselect 1/0;\n",
    )
    const { status, stderr } = await job.run("finish", env)
    expect(status).toBe(3)
    expect(stderr).toContain("FAILED: 20260103_third.sql:2: ERROR:  division by zero\n")
    expect(server.asMaster("select to_regclass('public.half') is null").stdout).toBe("t")
    job.write("migrations/0/20260103_third.sql", "create table public.half (id int);\n")
    expect(await job.run("finish", env)).toMatchObject({ status: 0 })
    expect(server.asMaster("select to_regclass('public.half') is null").stdout).toBe("f")
  })

  it("that changed after they were applied are refused by name, before any other runs", async (context) => {
    const { job, server } = database(context, 17)
    job.write("migrations/0/20260103_third.sql", "create table public.other (id int);\n")
    job.write("migrations/0/20260104_fourth.sql", "create table public.fourth (id int);\n")
    expect(await job.run("finish", env)).toMatchObject({
      status: 3,
      stderr:
        "FAILED: Migration 20260103_third.sql was applied and has changed since: put it back as it was, and make the change in a new file.\n",
    })
    expect(server.asMaster("select to_regclass('public.fourth') is null").stdout).toBe("t")
    job.write("migrations/0/20260103_third.sql", "create table public.half (id int);\n")
  })

  it("may say that they are no transaction", async (context) => {
    const { job, server } = database(context, 17)
    job.write(
      "migrations/0/20260105_index.sql",
      "-- no transaction\ncreate index concurrently orders_id on public.orders (id);\n",
    )
    expect(await job.run("finish", env)).toMatchObject({ status: 0 })
    expect(server.asMaster("select to_regclass('public.orders_id') is null").stdout).toBe("f")
  })

  it("leave nothing set for the next one: no role, no search path, no going on after an error", async (context) => {
    const { job, server } = database(context, 17)
    // What pg_dump writes begins in this way.
    job.write(
      "migrations/0/20260106_dump.sql",
      "set role authenticator; select pg_catalog.set_config('search_path', '', false);\n\\set ON_ERROR_STOP off\n",
    )
    job.write("migrations/0/20260107_after.sql", "create table unqualified (id int);\n")
    job.write("migrations/0/20260108_wrong.sql", "select no_column;\n")
    const { status, stdout } = await job.run("finish", env)
    expect(status).toBe(3)
    expect(stdout).toContain("applying 20260108_wrong.sql")
    const owner =
      "select relowner::regrole from pg_class where oid = 'public.unqualified'::regclass"
    expect(server.asMaster(owner).stdout).toBe("postgres")
    job.remove("migrations/0/20260108_wrong.sql")
    expect(await job.run("finish", env)).toMatchObject({ status: 0 })
  })

  it("are not repeated on a copy whose roles are new: what they made was restored", async (context) => {
    const { job, server } = database(context, 17)
    server.asMaster("update supaflux.applied set authenticator = 1")
    expect((await job.run("prepare")).stdout).toContain("applying 010-roles.sql")
    const { status, stdout } = await job.run("finish", env)
    expect(status).toBe(0)
    expect(stdout).not.toContain("applying")
  })

  it("that wait too long for a lock leave nothing, and are worth another try", async (context) => {
    const { job, server } = database(context, 17)
    job.write("migrations/0/20260109_lock.sql", "alter table public.orders add column late int;\n")
    const release = await holdSession(server, "begin; lock table public.orders")
    const waited = await job.run("finish", { ...env, LOCK_TIMEOUT: "200ms" })
    await release()
    expect(waited.status).toBe(1)
    expect(waited.stderr).toMatch(
      /^FAILED: 20260109_lock\.sql:1: ERROR: +canceling statement due to lock timeout$/m,
    )
    expect(await job.run("finish", env)).toMatchObject({ status: 0 })
  })

  it("of one name in two folders are refused", async (context) => {
    const { job } = database(context, 17)
    job.write("migrations/1/20260105_index.sql", "select 1;")
    expect(await job.run("finish", env)).toMatchObject({
      status: 3,
      stderr: "FAILED: Two migrations are named 20260105_index.sql: give each a name of its own.\n",
    })
  })
})
