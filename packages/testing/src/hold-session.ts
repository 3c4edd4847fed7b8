import { spawn } from "node:child_process"
import { psqlPath } from "./psql.ts"
import type { RdsPostgres } from "./rds-postgres.ts"

/**
 * Runs SQL as the bootstrap superuser in a session that stays open, with the locks that it took.
 * Resolves when it has run, to what ends the session.
 */
export async function holdSession(server: RdsPostgres, sql: string): Promise<() => Promise<void>> {
  const env = { PATH: psqlPath, PGHOST: server.socket, PGPORT: String(server.port) }
  const child = spawn("psql", ["-X", "-q", "-U", "rdsadmin", "postgres"], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  })
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  await new Promise<void>((resolve) => {
    child.stdout.once("data", () => resolve())
    child.stdin.write(`${sql};\n\\echo held\n`)
  })
  return () => {
    child.stdin.end()
    return ended
  }
}
