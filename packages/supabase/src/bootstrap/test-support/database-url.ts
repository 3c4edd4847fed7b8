import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { RdsPostgres } from "@supaflux/testing"
import { chartPath } from "../../test-support/chart.ts"

const script = readFileSync(join(chartPath, "files/scripts/database-url.sh"), "utf8")

/** The URL that the chart's own script makes of a password, as Auth, Storage, Meta and Functions get it. */
export function databaseUrl(
  server: RdsPostgres,
  role: string,
  password: string,
  query: string,
): string {
  const rest = `${server.host}:${server.port}/postgres${query}`
  const args = ["database-url", "URL", `postgres://${role}`, rest, "printenv", "URL"]
  const { stdout } = spawnSync("sh", ["-c", script, ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], DATABASE_PASSWORD: password },
  })
  return stdout.trimEnd()
}
