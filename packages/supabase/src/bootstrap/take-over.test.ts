import { readFileSync } from "node:fs"
import { join } from "node:path"
import { psql } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { catalog } from "./test-support/catalog.ts"
import { databases, majors } from "./test-support/databases.ts"

const database = await databases({
  "15 new": { major: 15 },
  "15 by hand": { major: 15 },
  "17 new": { major: 17 },
  "17 by hand": { major: 17 },
})
const byHand = readFileSync(join(import.meta.dirname, "fixtures/by-hand.sql"), "utf8")

describe.for(majors)("a database that was prepared before, on PostgreSQL %i", (major) => {
  it("ends up as a new one does, but for what nobody uses any more", async (context) => {
    const fresh = database(context, `${major as 15 | 17} new`)
    const old = database(context, `${major as 15 | 17} by hand`)
    const before = psql(
      ["-f", "-"],
      {
        PGHOST: old.server.host,
        PGPORT: String(old.server.port),
        PGUSER: "postgres",
        PGPASSWORD: old.server.masterPassword,
        PGDATABASE: "postgres",
        PGSSLMODE: "verify-full",
        PGSSLROOTCERT: old.server.ca,
      },
      byHand,
    )
    expect(before.status).toBe(0)
    const runs = await Promise.all([fresh.job.run("prepare"), old.job.run("prepare")])
    expect(runs.map(({ status, stderr }) => ({ status, stderr }))).toEqual([
      { status: 0, stderr: "" },
      { status: 0, stderr: "" },
    ])
    // Its function for PostgREST had another name, and belongs to nothing.
    const remaining = catalog(old.server).filter((line) => !line.includes("pgrst_reload"))
    expect(remaining).toEqual(catalog(fresh.server))
  })

  it("takes the ledger of a release whose files were others", async (context) => {
    const { server, job } = database(context, `${major as 15 | 17} new`)
    const before = catalog(server)
    server.asMaster(
      "update supaflux.applied set checksum = 'of an older release' where file = '040-grants.sql'",
    )
    const { status, stdout } = await job.run("prepare")
    expect(status).toBe(0)
    expect(stdout.match(/^applying .*/gm)).toEqual(["applying 040-grants.sql"])
    expect(catalog(server)).toEqual(before)
  })
})
