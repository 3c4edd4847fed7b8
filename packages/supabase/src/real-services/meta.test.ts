import { readFileSync } from "node:fs"
import { freePort, requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { databases } from "../bootstrap/test-support/databases.ts"
import { renderChart } from "../test-support/chart.ts"
import { containerOf } from "../test-support/objects.ts"
import { over, production } from "../test-support/values.ts"
import { startRealService } from "./test-support/real-service.ts"

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
      const port = await freePort()
      const base = `http://127.0.0.1:${port}`
      const meta = await startRealService({
        container,
        program: [process.execPath, program],
        contents: {
          "supabase-database-postgres/password": server.masterPassword,
          "supabase-meta/cryptoKey": "a-key-of-no-less-than-thirty-two-characters",
          "supabase-database-ca/ca.pem": readFileSync(server.ca, "utf8"),
        },
        changes: { PG_META_HOST: "127.0.0.1", PG_META_PORT: String(port) },
        health: `${base}/health`,
      })
      try {
        const tables = (await (await fetch(`${base}/tables?included_schemas=public`)).json()) as {
          readonly name: string
        }[]
        expect(tables.map(({ name }) => name)).toEqual(["notes"])
        const query = JSON.stringify({
          query: "select ssl from pg_stat_ssl where pid = pg_backend_pid()",
        })
        const headers = { "content-type": "application/json" }
        const answer = await fetch(`${base}/query`, { method: "POST", headers, body: query })
        expect(await answer.json()).toEqual([{ ssl: true }])
        // The chart says that its metrics are on the port after its own.
        const open = container.ports?.map((one) => [one.name, one.containerPort])
        expect(open).toEqual([
          ["http", 8080],
          ["metrics", 8081],
        ])
        const metrics = await fetch(`http://127.0.0.1:${port + 1}/metrics`)
        expect(await metrics.text()).toContain("process_cpu_user_seconds_total")
      } finally {
        await meta.stop()
      }
    },
  )

  it("does not start with certificates that are none", { timeout: 60_000 }, async (context) => {
    if (program === undefined) return context.skip(absent)
    const container = containerOf(renderChart(requireTool(context, "helm"), production), "meta")
    const started = startRealService({
      container,
      program: [process.execPath, program],
      contents: {
        "supabase-database-postgres/password": "x",
        "supabase-meta/cryptoKey": "x",
        "supabase-database-ca/ca.pem": "no certificate",
      },
      changes: { PG_META_PORT: String(await freePort()) },
      health: "http://127.0.0.1:9/health",
    })
    await expect(started).rejects.toThrow("does not answer")
  })
})
