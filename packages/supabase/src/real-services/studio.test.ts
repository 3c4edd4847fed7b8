import { readFileSync } from "node:fs"
import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { awkwardPassword } from "../bootstrap/test-support/awkward-password.ts"
import { databases } from "../bootstrap/test-support/databases.ts"
import { loginRoles } from "../bootstrap/test-support/job-runner.ts"
import { renderChart } from "../test-support/chart.ts"
import { containerOf } from "../test-support/objects.ts"
import { over, production } from "../test-support/values.ts"
import { startMeta, type RunningMeta } from "./test-support/start-meta.ts"
import { studioConnections, type StudioConnections } from "./test-support/studio-connections.ts"

const program = process.env["SUPAFLUX_META"]
const absent = "SUPAFLUX_META names no dist/server/server.js: `pnpm e2e:services` installs it."
const passwords = Object.fromEntries(
  loginRoles.map((role, index) => [role, `${awkwardPassword}${index}`]),
)
const masterPassword = `${awkwardPassword}#master`
const options = { major: 17, passwords, masterPassword } as const
const database = program === undefined ? undefined : await databases({ studio: options })

const who = `select current_user as who, ssl from pg_stat_ssl where pid = pg_backend_pid()`

/** Studio's connections, and a Meta of the same release to send them to. */
async function connected(
  context: TestContext,
  changes: object,
  use: (meta: RunningMeta, studio: StudioConnections) => Promise<void>,
): Promise<void> {
  if (program === undefined || database === undefined) return context.skip(absent)
  const { job, server } = database(context, "studio")
  expect(await job.run("prepare")).toMatchObject({ status: 0 })
  const place = { host: server.host, port: server.port, ...changes }
  const objects = renderChart(requireTool(context, "helm"), over(production, { database: place }))
  const contents = {
    "supabase-database-postgres/password": masterPassword,
    "supabase-database-read-only-user/password": passwords["supabase_read_only_user"] ?? "",
    "supabase-meta/cryptoKey": "a-key-of-no-less-than-thirty-two-characters",
    "supabase-database-ca/ca.pem": readFileSync(server.ca, "utf8"),
    ...Object.fromEntries(
      ["anonKey", "serviceKey", "publishableKey", "secretKey", "secret"].map((key) => [
        `supabase-jwt/${key}`,
        key,
      ]),
    ),
  }
  const studio = studioConnections(containerOf(objects, "studio"), contents)
  const meta = await startMeta(containerOf(objects, "meta"), program, contents)
  try {
    await use(meta, studio)
  } finally {
    await meta.stop()
  }
}

describe("Studio's connections, through Meta", { timeout: 120_000 }, () => {
  it.for([
    ["whose certificate is verified", {}],
    ["that is encrypted alone", { sslMode: "require", caBundle: { configMap: "", key: "" } }],
  ] as const)("log in as two roles to a database %s", async ([, changes], context) => {
    await connected(context, changes, async (meta, { readWrite, readOnly, readOnlyOfNext }) => {
      const reader = [{ who: "supabase_read_only_user", ssl: true }]
      expect(await meta.query(who, readWrite)).toEqual([{ who: "postgres", ssl: true }])
      expect(await meta.query(who, readOnly)).toEqual(reader)
      expect(await meta.query(who, readOnlyOfNext)).toEqual(reader)
    })
  })

  it("of the role that reads list tables, and change nothing", async (context) => {
    await connected(context, {}, async (meta, { readWrite, readOnly }) => {
      const made = `
        create table public.entries (id int);
        insert into public.entries values (7);
        alter table public.entries enable row level security;
        create function public.forget() returns void language sql security definer
          as 'delete from public.entries';`
      expect(await meta.query(made, readWrite)).toEqual([])
      const headers = { "x-connection-encrypted": readOnly }
      const listed = await fetch(`${meta.base}/tables?included_schemas=public`, { headers })
      const tables = (await listed.json()) as { readonly name: string }[]
      expect(tables.map(({ name }) => name)).toEqual(["entries"])
      for (const change of [
        "insert into public.entries values (8)",
        "create table public.more (id int)",
        "select public.forget()",
      ]) {
        // One after the other: the message tells which was let through.
        // oxlint-disable-next-line no-await-in-loop
        const { error } = (await meta.query(change, readOnly)) as { readonly error?: string }
        expect([change, error]).toEqual([change, expect.stringContaining("read-only transaction")])
      }
      expect(await meta.query("select id from public.entries", readWrite)).toEqual([{ id: 7 }])
    })
  })
})
