import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { psql } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { chartPath } from "../test-support/chart.ts"
import { catalog } from "./test-support/catalog.ts"
import { databases, majors } from "./test-support/databases.ts"
import type { BootstrapDatabase } from "./test-support/prepared-database.ts"

const database = await databases({
  "15 new": { major: 15 },
  "15 upgraded": { major: 15 },
  "17 new": { major: 17 },
  "17 upgraded": { major: 17 },
})

/** The SQL of the release before, as it was published; a new release replaces it by its own. */
const previous = join(import.meta.dirname, "fixtures/first-release")
const current = join(chartPath, "files/bootstrap")
const files = readdirSync(previous).filter((name) => name.startsWith("0"))
const checksum = (folder: string, file: string) =>
  // The chart puts the files into its ConfigMap without the space around them.
  createHash("sha256")
    .update(`${readFileSync(join(folder, file), "utf8").trim()}\n`)
    .digest("hex")

/** What the job of that release did, file by file. */
function applyPrevious({ server }: BootstrapDatabase): void {
  const run = (file: string) => `begin;\n\\i '${join(previous, file)}'\n`
  const applied = files.map(
    (file) => `${run(file)}
      insert into supaflux.applied (area, file, checksum, authenticator)
        select 'bootstrap', '${file}', '${checksum(previous, file)}', oid from pg_roles
        where rolname = 'authenticator';
      commit;`,
  )
  const script = [
    `${run("ledger.sql")}commit;`,
    ...applied,
    `\\set extensions ''\n${run("extensions.sql")}commit;`,
    `${run("policies.sql")}commit;`,
  ]
  const { status, stderr } = psql(
    ["-f", "-"],
    {
      PGHOST: server.host,
      PGPORT: String(server.port),
      PGUSER: "postgres",
      PGPASSWORD: server.masterPassword,
      PGDATABASE: "postgres",
      PGSSLMODE: "verify-full",
      PGSSLROOTCERT: server.ca,
    },
    script.join("\n"),
  )
  if (status !== 0) throw new Error(stderr)
}

/** What the services and users of that release made; a new one gets it after its bootstrap. */
const others = `
  set role supabase_auth_admin;
  create table auth.users (id uuid primary key);
  create function auth.uid() returns uuid language sql stable
    as $$ select nullif(current_setting('request.jwt.claims', true)::json ->> 'sub', '')::uuid $$;
  reset role;
  create table public.notes (id int, owner uuid);
  alter table public.notes enable row level security;
  create policy "own" on public.notes using (owner = auth.uid());`

describe.for(majors)("a database of the previous release on PostgreSQL %i", (major) => {
  it("becomes what a new one is, and keeps all that services and users made", async (context) => {
    const fresh = database(context, `${major as 15 | 17} new`)
    const upgraded = database(context, `${major as 15 | 17} upgraded`)
    applyPrevious(upgraded)
    expect(upgraded.server.asMaster(others)).toMatchObject({ status: 0 })

    const result = await upgraded.job.run("prepare")
    expect(result).toMatchObject({ status: 0, stderr: "" })
    const changed = readdirSync(current).filter(
      (file) =>
        file.startsWith("0") &&
        (!files.includes(file) || checksum(previous, file) !== checksum(current, file)),
    )
    expect(result.stdout.match(/^applying .*/gm) ?? []).toEqual(
      changed.map((file) => `applying ${file}`),
    )

    expect(await fresh.job.run("prepare")).toMatchObject({ status: 0, stderr: "" })
    expect(fresh.server.asMaster(others)).toMatchObject({ status: 0 })
    for (const { job } of [fresh, upgraded]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: each is a step of the test
      expect(await job.run("finish", { TABLES: "auth.users" })).toMatchObject({
        status: 0,
        stderr: "",
      })
    }
    expect(catalog(upgraded.server)).toEqual(catalog(fresh.server))
  })
})
