import { readFileSync } from "node:fs"
import { requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { databases } from "../bootstrap/test-support/databases.ts"
import { renderChart } from "../test-support/chart.ts"
import { containerOf } from "../test-support/objects.ts"
import { over, production } from "../test-support/values.ts"
import { startMeta } from "./test-support/start-meta.ts"

const program = process.env["SUPAFLUX_META"]
const absent = "SUPAFLUX_META names no dist/server/server.js: `pnpm e2e:services` installs it."
const database = program === undefined ? undefined : await databases({ meta: { major: 17 } })

describe("postgres-meta, with the environment that the chart renders", () => {
  it(
    "is healthy, lists tables over verified TLS, and counts",
    { timeout: 120_000 },
    async (context) => {
      if (program === undefined || database === undefined) return context.skip(absent)
      const { job, server } = database(context, "meta")
      expect(await job.run("prepare")).toMatchObject({ status: 0 })
      expect(server.asMaster("create table public.notes (id int primary key)").status).toBe(0)
      const values = over(production, { database: { host: server.host, port: server.port } })
      const container = containerOf(renderChart(requireTool(context, "helm"), values), "meta")
      const meta = await startMeta(container, program, {
        "supabase-database-postgres/password": server.masterPassword,
        "supabase-meta/cryptoKey": "a-key-of-no-less-than-thirty-two-characters",
        "supabase-database-ca/ca.pem": readFileSync(server.ca, "utf8"),
      })
      try {
        const listed = await fetch(`${meta.base}/tables?included_schemas=public`)
        const tables = (await listed.json()) as { readonly name: string }[]
        expect(tables.map(({ name }) => name)).toEqual(["notes"])
        const ssl = "select ssl from pg_stat_ssl where pid = pg_backend_pid()"
        expect(await meta.query(ssl)).toEqual([{ ssl: true }])
        const open = container.ports?.map((one) => [one.name, one.containerPort])
        expect(open).toEqual([
          ["http", 8080],
          ["metrics", 8081],
        ])
        const metrics = await fetch(meta.metrics)
        expect(await metrics.text()).toContain("process_cpu_user_seconds_total")
      } finally {
        await meta.stop()
      }
    },
  )

  it("does not start with certificates that are none", { timeout: 60_000 }, async (context) => {
    if (program === undefined) return context.skip(absent)
    const container = containerOf(renderChart(requireTool(context, "helm"), production), "meta")
    const started = startMeta(container, program, {
      "supabase-database-postgres/password": "x",
      "supabase-meta/cryptoKey": "x",
      "supabase-database-ca/ca.pem": "no certificate",
    })
    await expect(started).rejects.toThrow("does not answer")
  })
})
