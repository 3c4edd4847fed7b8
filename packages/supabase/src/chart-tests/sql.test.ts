import { required, type Skippable } from "@supaflux/testing"
import { afterAll, describe, expect, it } from "vitest"
import { absent, bootstrapDatabase } from "../bootstrap/test-support/prepared-database.ts"
import type { Answer, Ask } from "./test-support/ask.ts"
import type { Database } from "./test-support/database.ts"
import { healthyAnswer } from "./test-support/healthy-stack.ts"
import { preparedTests } from "./test-support/prepared-tests.ts"
import { runScript } from "./test-support/run-script.ts"
import { startStack } from "./test-support/stack.ts"

const started = await bootstrapDatabase({ major: 17 })
afterAll(() => started?.stop())
const database = (context: Skippable) => required(context, started, absent)

/** Runs a script against a stack whose Meta asks a real database; returns what it was asked, too. */
async function runOnPostgres(context: Skippable, pod: string, script: string) {
  const { server } = database(context)
  const asked: string[] = []
  const answer = (ask: Ask, made: Database): Answer => {
    if (ask.path !== "/pg/query" || ask.caller !== "service") return healthyAnswer(ask, made)
    const { query } = JSON.parse(ask.body.toString()) as { query: string }
    asked.push(query)
    const reads = query.startsWith("select ")
    const sql = reads ? `select json_agg(answer) from (${query}) as answer` : query
    const { status, stdout, stderr } = server.asMaster(sql)
    if (status !== 0) return { status: 400, body: stderr }
    return reads ? { status: 200, body: stdout } : healthyAnswer(ask, made)
  }
  const stack = await startStack(undefined, answer)
  const tests = preparedTests(context, pod, "sh", "curl")
  const run = await runScript(tests, script, { BASE_URL: stack.url, TEST_WAIT: "0" })
  stack.stop()
  return { run, asked }
}

describe("the SQL of the tests, on PostgreSQL as Amazon RDS shows it", () => {
  it("finds what a database lacks that is not prepared, and nothing once it is", async (context) => {
    const before = await runOnPostgres(context, "db", "db")
    expect(before.run.code).toBe(1)
    expect(before.run.log).toMatch(/"anon, authenticated, authenticator, .*\(no role is absent\)/)
    expect(before.run.log).toMatch(/"_realtime, auth, extensions, .*\(no schema is absent\)/)
    expect(before.run.log).toContain("db.sh: 6 checks, 2 failed")

    expect(await database(context).job.run("prepare")).toMatchObject({ status: 0 })
    const after = await runOnPostgres(context, "db", "db")
    expect(after.run.log).toContain("db.sh: 6 checks, 0 failed")
    expect(after.run.code).toBe(0)
  })

  it("makes a table whose rows their owners see alone, and drops it", async (context) => {
    const { server, passwords, job } = database(context)
    expect(await job.run("prepare")).toMatchObject({ status: 0 })
    const as = (role: string, sql: string) => server.as(role, passwords[role] ?? "", sql)
    // Auth makes this function when it starts.
    const uid =
      "create function auth.uid() returns uuid language sql stable as $$ select current_setting('request.jwt.claim.sub')::uuid $$"
    expect(as("supabase_auth_admin", uid)).toMatchObject({ status: 0 })

    const { run, asked } = await runOnPostgres(context, "smoke", "rows")
    expect(run.log).toContain("rows.sh: 11 checks, 0 failed")
    const [make = "", drop = ""] = asked
    const table = /public\.\w+/.exec(make)?.[0] ?? ""
    expect(server.asMaster(`table ${table}`).stderr).toContain("does not exist")

    expect(server.asMaster(make)).toMatchObject({ status: 0 })
    const me = "11111111-1111-4111-8111-111111111111"
    const other = "22222222-2222-4222-8222-222222222222"
    // As REST does it.
    const act = (role: string, user: string, sql: string) =>
      as("authenticator", `set role ${role}; set request.jwt.claim.sub = '${user}'; ${sql}`)
    const read = `select id from ${table}`
    expect(act("authenticated", me, `insert into ${table} values (1)`)).toMatchObject({ status: 0 })
    expect(act("authenticated", me, read).stdout).toBe("1")
    expect(act("authenticated", other, read).stdout).toBe("")
    expect(act("anon", me, read).stdout).toBe("")
    expect(
      act("authenticated", me, `insert into ${table} values (2, '${other}')`).stderr,
    ).toContain("row-level security policy")
    expect(server.asMaster(drop)).toMatchObject({ status: 0 })
    expect(server.asMaster(`table ${table}`).stderr).toContain("does not exist")
  })
})
