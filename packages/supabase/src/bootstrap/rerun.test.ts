import { expect, it } from "vitest"
import { databases, majors } from "./test-support/databases.ts"

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
  15: { major: 15 },
  17: { major: 17 },
})

it.for(majors)(
  "runs twice at once on PostgreSQL %i: both succeed, and each file is applied once",
  async (major, context) => {
    const { server, job } = database(context, major as 15 | 17)
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
