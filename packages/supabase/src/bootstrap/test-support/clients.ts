import { readFileSync } from "node:fs"
import { psql, type RdsPostgres } from "@supaflux/testing"
import pg from "pg"
import { databaseUrl } from "./database-url.ts"

/** Logs in as a role and says who it is there; an error's message when it can not. */
type Client = (server: RdsPostgres, role: string, password: string) => Promise<string>

const whoami = "select current_user"

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
    const { stdout, stderr } = psql(
      ["-d", databaseUrl(server, role, password, query), "-c", whoami],
      {},
    )
    return stdout === "" ? stderr : stdout
  },
  "a URL for node-postgres, as Storage": async (server, role, password) => {
    const client = new pg.Client({
      connectionString: databaseUrl(server, role, password, ""),
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
