import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { awkwardPassword } from "./test-support/awkward-password.ts"
import { databaseUrl } from "./test-support/database-url.ts"
import { databases, majors } from "./test-support/databases.ts"

/** Meta's `dist/server/server.js`; the package brings 200 MB, so that it is no dependency. */
const server = process.env["SUPAFLUX_META"]
const absent =
  "There is no Meta: install @supabase/postgres-meta@0.99.0 in a folder of its own, and name its dist/server/server.js in SUPAFLUX_META."
const masterPassword = awkwardPassword
const database =
  server === undefined
    ? undefined
    : await databases({ 15: { major: 15, masterPassword }, 17: { major: 17, masterPassword } })

describe.for(majors)("Meta itself on PostgreSQL %i as on RDS", (major) => {
  it("lists the schemas as postgres, over verified TLS", { timeout: 60_000 }, async (context) => {
    if (server === undefined || database === undefined) return context.skip(absent)
    const { job, server: postgres } = database(context, major as 15 | 17)
    expect(await job.run("prepare")).toMatchObject({ status: 0 })
    const port = postgres.port + 1
    const meta = spawn(process.execPath, [server], {
      stdio: "ignore",
      env: {
        PG_META_HOST: "127.0.0.1",
        PG_META_PORT: String(port),
        PG_META_DB_URL: databaseUrl(postgres, "postgres", masterPassword, "?sslmode=verify-full"),
        PG_META_DB_SSL_ROOT_CERT: readFileSync(postgres.ca, "utf8"),
        CRYPTO_KEY: "a-key-of-no-less-than-thirty-two-characters",
      },
    })
    const list = () => fetch(`http://127.0.0.1:${port}/schemas`).catch(() => undefined)
    try {
      let response = await list()
      for (let attempt = 0; response === undefined && attempt < 100; attempt += 1) {
        // Asked again and again, not at once.
        // oxlint-disable-next-line no-await-in-loop
        await sleep(200)
        // oxlint-disable-next-line no-await-in-loop
        response = await list()
      }
      const schemas = (await response?.json()) as readonly { name: string; owner: string }[]
      expect(schemas.map(({ name, owner }) => `${name} of ${owner}`).sort()).toEqual([
        "_realtime of supabase_admin",
        "auth of supabase_auth_admin",
        "extensions of postgres",
        "public of pg_database_owner",
        "realtime of supabase_admin",
        "storage of supabase_storage_admin",
        "supaflux of postgres",
      ])
    } finally {
      meta.kill()
    }
  })
})
