import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { psql, type RdsPostgres } from "@supaflux/testing"
import pg from "pg"
import { chartPath } from "../../test-support/chart.ts"

/** Logs in as a role and says who it is there; an error's message when it can not. */
type Client = (server: RdsPostgres, role: string, password: string) => Promise<string>

const databaseUrl = readFileSync(join(chartPath, "files/scripts/database-url.sh"), "utf8")
const whoami = "select current_user"

/** The URL that the chart's own script makes of a password, as Auth, Storage and Functions get it. */
function urlOf(server: RdsPostgres, role: string, password: string, query: string): string {
  const rest = `${server.host}:${server.port}/postgres${query}`
  const args = ["database-url", "URL", `postgres://${role}`, rest, "printenv", "URL"]
  const { stdout } = spawnSync("sh", ["-c", databaseUrl, ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], DATABASE_PASSWORD: password },
  })
  return stdout.trimEnd()
}

/** The ways in which the services log in. */
export const clients: Readonly<Record<string, Client>> = {
  "variables of libpq, as PostgREST": async ({ host, port, ca }, role, password) => {
    const { stdout, stderr } = psql(["-d", "postgresql://", "-c", whoami], {
      PGHOST: host,
      PGPORT: String(port),
      PGDATABASE: "postgres",
      PGUSER: role,
      PGPASSWORD: password,
      PGSSLMODE: "verify-full",
      PGSSLROOTCERT: ca,
    })
    return stdout === "" ? stderr : stdout
  },
  "a URL for libpq, as functions": async (server, role, password) => {
    const query = `?sslmode=verify-full&sslrootcert=${server.ca}`
    const { stdout, stderr } = psql(["-d", urlOf(server, role, password, query), "-c", whoami], {})
    return stdout === "" ? stderr : stdout
  },
  "a URL for node-postgres, as Storage": async (server, role, password) => {
    const client = new pg.Client({
      connectionString: urlOf(server, role, password, ""),
      ssl: { ca: readFileSync(server.ca, "utf8") },
    })
    try {
      await client.connect()
      const { rows } = await client.query<{ current_user: string }>(whoami)
      return rows[0]?.current_user ?? "nobody"
    } catch (error) {
      return String(error)
    } finally {
      await client.end()
    }
  },
}
