import { readFileSync } from "node:fs"
import { sharedPath } from "@supaflux/testing"
import { bootstrapDatabase } from "../../../packages/supabase/src/bootstrap/test-support/prepared-database.ts"
import { machine } from "../machine.ts"
import { median } from "../median.ts"
import type { Contender } from "./contender.ts"
import { allJobs, prepareJob } from "./jobs.ts"
import { ownSql, plainPsql } from "./plain-psql.ts"

/** What one way takes, in milliseconds. */
interface BootstrapTimes {
  readonly name: string
  /** On a database in which nothing is. */
  readonly empty: number
  /** Again, with nothing to do. */
  readonly again: number
}

/** The whole benchmark; the first is what the others are compared with. */
export interface BootstrapResult {
  readonly machine: string
  readonly runs: number
  readonly times: readonly BootstrapTimes[]
}

function contenders(): readonly Contender[] {
  const verified = sharedPath("facts/rds-bootstrap-verified.sql")
  return [
    plainPsql("psql -f, the same SQL", ownSql),
    ...(verified === undefined
      ? []
      : [plainPsql("psql -f, rds-bootstrap-verified.sql", () => readFileSync(verified, "utf8"))]),
    prepareJob,
    allJobs,
  ]
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** A server of its own, as roles are the server's. */
async function measureOnce(contender: Contender): Promise<Omit<BootstrapTimes, "name">> {
  const database = await bootstrapDatabase({ major: 17 })
  if (database === undefined) {
    throw new Error(
      "There is no psql, helm or PostgreSQL for this platform: install postgresql-client.",
    )
  }
  try {
    const empty = await timed(() => contender.prepare(database))
    return { empty, again: await timed(() => contender.prepare(database)) }
  } finally {
    await database.stop()
  }
}

/**
 * Measures the chart's jobs beside one plain call of psql, in turn, the order changing with each run, on
 * PostgreSQL 17 as on RDS.
 *
 * @param onProgress called with a line for people who wait
 * @throws {Error} when a tool is absent, or one of them fails
 */
export async function benchBootstrap(
  runs: number,
  onProgress: (line: string) => void = () => {},
): Promise<BootstrapResult> {
  const all = contenders()
  const samples = new Map(all.map(({ name }) => [name, [] as Omit<BootstrapTimes, "name">[]]))
  for (let run = 1; run <= runs; run += 1) {
    onProgress(`run ${run} of ${runs}`)
    for (const contender of run % 2 === 0 ? all.toReversed() : all) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they must not share the machine
      samples.get(contender.name)?.push(await measureOnce(contender))
    }
  }
  const times = [...samples].map(([name, of]) => ({
    name,
    empty: median(of.map(({ empty }) => empty)),
    again: median(of.map(({ again }) => again)),
  }))
  return { machine, runs, times }
}
