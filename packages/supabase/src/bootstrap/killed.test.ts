import { setTimeout as sleep } from "node:timers/promises"
import { holdSession } from "@supaflux/testing"
import { expect, it } from "vitest"
import { catalog } from "./test-support/catalog.ts"
import { databases, majors } from "./test-support/databases.ts"
import type { BootstrapDatabase } from "./test-support/prepared-database.ts"
import { tenantDump } from "./test-support/tenant-dump.ts"

const database = await databases({
  "15 undisturbed": { major: 15 },
  "15 killed": { major: 15 },
  "17 undisturbed": { major: 17 },
  "17 killed": { major: 17 },
})
const env = { TABLES: "" }
const migration = "migrations/0/20260101_orders.sql"

/** Every file that each job runs, in the order in which it does. */
const files = (major: number): readonly (readonly [job: string, paths: readonly string[]])[] => [
  [
    "prepare",
    [
      "bootstrap/ledger.sql",
      "bootstrap/010-roles.sql",
      "bootstrap/020-memberships.sql",
      "bootstrap/030-schemas.sql",
      "bootstrap/040-grants.sql",
      "bootstrap/050-default-privileges.sql",
      "bootstrap/060-publication.sql",
      "bootstrap/070-event-triggers.sql",
      "bootstrap/extensions.sql",
    ],
  ],
  ["complete", [`realtime/tenant_db_dump_${major}.sql`]],
  ["finish", ["bootstrap/policies.sql", "bootstrap/read-only.sql", migration]],
]

const asleep = "query ~ 'pg_sleep\\(60\\)' and state = 'active' and pid <> pg_backend_pid()"
const waiting = "query ~* '^alter user' and wait_event_type = 'Lock'"

/** Waits until there are so many sessions of a kind. */
async function until(
  { server }: BootstrapDatabase,
  sessions: "0" | "1",
  of: string,
): Promise<void> {
  const ask = `select count(*) from pg_stat_activity where ${of}`
  for (let attempt = 0; server.asSuperuser(ask).stdout !== sessions; attempt += 1) {
    if (attempt === 200) throw new Error(`There are not ${sessions} sessions with ${of}.`)
    // Asked again and again, not at once.
    // oxlint-disable-next-line no-await-in-loop
    await sleep(50)
  }
}

/** The SQL with a pause near its middle: between paragraphs, of which none ends within a $$ text. */
function withPause(sql: string): string {
  // Else the server notices the end of its client after a second.
  const pause = "set local client_connection_check_interval = 50;\nselect pg_sleep(60);\n"
  const paragraphs = sql.trimEnd().split("\n\n")
  const starts = paragraphs.map((_, index) => paragraphs.slice(0, index + 1).join("\n\n"))
  const whole = starts.filter(
    (start) => start.split("$$").length % 2 === 1 && !start.includes("$_$"),
  )
  const start = whole[Math.floor((whole.length - 1) / 2)] ?? sql
  return `${start}\n${pause}${sql.slice(start.length)}`
}

/** Runs a job until it is in the middle of a file, and kills the whole pod, psql as well. */
async function killIn(name: string, path: string, database: BootstrapDatabase): Promise<void> {
  const { job } = database
  const original = job.read(path)
  job.write(path, withPause(original))
  const { process: child, result } = job.start(name, env)
  await until(database, "1", asleep)
  process.kill(-(child.pid ?? 0), "SIGKILL")
  await result
  await until(database, "0", asleep)
  job.write(path, original)
}

/** Puts what the jobs read beside their own files. */
function furnish({ job }: BootstrapDatabase, major: number): void {
  job.write(`realtime/tenant_db_dump_${major}.sql`, tenantDump(major))
  job.write(
    migration,
    "create table public.orders (id int);\n\nalter table public.orders enable row level security;\n",
  )
}

const at = (
  context: Parameters<typeof database>[0],
  major: number,
  name: "undisturbed" | "killed",
) => database(context, `${major as 15 | 17} ${name}`)

it.concurrent.for(majors)(
  "a job that is killed in the middle of any of its files on PostgreSQL %i leaves a next one that completes",
  { timeout: 120_000 },
  async (major, context) => {
    const killed = at(context, major, "killed")
    furnish(killed, major)
    for (const [name, paths] of files(major)) {
      for (const path of paths) {
        // oxlint-disable-next-line no-await-in-loop -- each run goes on where the last one was killed
        await killIn(name, path, killed)
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await killed.job.run(name, env)).toMatchObject({ status: 0, stderr: "" })
    }
    const undisturbed = at(context, major, "undisturbed")
    furnish(undisturbed, major)
    for (const [name] of files(major)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as on a cluster
      expect(await undisturbed.job.run(name, env)).toMatchObject({ status: 0, stderr: "" })
    }
    expect(catalog(killed.server)).toEqual(catalog(undisturbed.server))
  },
)

it.for(majors)(
  "a job that is killed between two passwords on PostgreSQL %i sets the others the next time",
  { timeout: 60_000 },
  async (major, context) => {
    const killed = at(context, major, "killed")
    const { server, job, passwords } = killed
    const roles = Object.keys(passwords).sort()
    for (const role of roles) job.write(`secrets/${role}`, `new-${role}`)
    const lock = "begin; alter role supabase_auth_admin connection limit 50"
    const release = await holdSession(server, lock)
    const { process: child, result } = job.start("prepare")
    await until(killed, "1", waiting)
    process.kill(-(child.pid ?? 0), "SIGKILL")
    await result
    await release()
    await until(killed, "0", waiting)
    const { status, stdout } = await job.run("prepare")
    expect(status).toBe(0)
    const set = stdout.match(/^setting the password of .*/gm) ?? []
    expect(set).toContain("setting the password of supabase_storage_admin")
    expect(set).not.toContain("setting the password of authenticator")
    for (const role of roles) {
      expect(server.as(role, `new-${role}`, "select current_user").stdout).toBe(role)
    }
  },
)
