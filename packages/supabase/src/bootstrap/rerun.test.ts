import { setTimeout as sleep } from "node:timers/promises"
import type { RdsPostgres } from "@supaflux/testing"
import { expect, it } from "vitest"
import { catalog } from "./test-support/catalog.ts"
import { databases, majors } from "./test-support/databases.ts"
import type { BootstrapDatabase } from "./test-support/prepared-database.ts"

const files = [
  "010-roles.sql",
  "020-memberships.sql",
  "030-schemas.sql",
  "040-grants.sql",
  "050-default-privileges.sql",
  "060-publication.sql",
  "070-event-triggers.sql",
]

const database = await databases({
  "15 at once": { major: 15 },
  "15 killed": { major: 15 },
  "17 at once": { major: 17 },
  "17 killed": { major: 17 },
})

/** Waits until so many sessions are in the sleep that a file was given. */
async function untilAsleep(server: RdsPostgres, sessions: "0" | "1"): Promise<void> {
  const asleep = "select count(*) from pg_stat_activity where query ~ '^select pg_sleep'"
  for (let attempt = 0; server.asSuperuser(asleep).stdout !== sessions; attempt += 1) {
    if (attempt === 200) throw new Error("The file was not reached, or its session did not end.")
    // Asked again and again, not at once.
    // oxlint-disable-next-line no-await-in-loop
    await sleep(50)
  }
}

/** Runs the job until a file has done all that it does, and kills it before it can commit. */
async function killIn(file: string, { server, job }: BootstrapDatabase): Promise<void> {
  const original = job.read(`bootstrap/${file}`)
  job.write(`bootstrap/${file}`, `${original}\nselect pg_sleep(60);\n`)
  const { process: child, result } = job.start("prepare")
  await untilAsleep(server, "1")
  // The whole pod, psql as well.
  process.kill(-(child.pid ?? 0), "SIGKILL")
  await result
  // The server notices it soon: nobody waits a minute for the lock.
  await untilAsleep(server, "0")
  job.write(`bootstrap/${file}`, original)
}

it.for(majors)(
  "runs twice at once on PostgreSQL %i: both succeed, and each file is applied once",
  async (major, context) => {
    const { server, job } = database(context, `${major as 15 | 17} at once`)
    // Slow enough that both have begun before the first is through.
    job.write(
      "bootstrap/010-roles.sql",
      `select pg_sleep(1);${job.read("bootstrap/010-roles.sql")}`,
    )
    const runs = await Promise.all([job.run("prepare"), job.run("prepare")])
    expect(runs.map(({ status, stderr }) => ({ status, stderr }))).toEqual([
      { status: 0, stderr: "" },
      { status: 0, stderr: "" },
    ])
    const applied = runs.flatMap(({ stdout }) => stdout.match(/^applying .*/gm) ?? [])
    expect(applied.sort()).toEqual(files.map((file) => `applying ${file}`))
    const ledger = "select string_agg(file, ' ' order by file) from supaflux.applied"
    expect(server.asMaster(ledger).stdout).toBe(files.join(" "))
  },
)

it.concurrent.for(majors)(
  "completes on PostgreSQL %i after it was killed in each of its files",
  { timeout: 90_000 },
  async (major, context) => {
    const killed = database(context, `${major as 15 | 17} killed`)
    for (const [index, file] of files.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- each run goes on where the last one was killed
      await killIn(file, killed)
      const done = killed.server.asMaster("select count(*) from supaflux.applied").stdout
      expect(done).toBe(String(index))
    }
    const last = await killed.job.run("prepare")
    expect(last).toMatchObject({ status: 0, stderr: "" })
    expect(last.stdout.match(/^applying .*/gm)).toEqual([`applying ${files.at(-1)}`])
    const undisturbed = database(context, `${major as 15 | 17} at once`)
    expect(catalog(killed.server)).toEqual(catalog(undisturbed.server))
  },
)
