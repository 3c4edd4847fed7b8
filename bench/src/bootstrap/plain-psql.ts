import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { psqlPath } from "@supaflux/testing"
import { chartPath } from "../../../packages/supabase/src/test-support/chart.ts"
import type { Contender } from "./contender.ts"

/** One call of `psql -f` as the master user, over verified TLS. */
export function plainPsql(
  name: string,
  sql: (passwords: Readonly<Record<string, string>>) => string,
): Contender {
  return {
    name,
    prepare: ({ server, passwords }) =>
      new Promise((resolve, reject) => {
        const child = execFile(
          "psql",
          ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-"],
          {
            env: {
              PATH: psqlPath,
              PGHOST: server.host,
              PGPORT: String(server.port),
              PGDATABASE: "postgres",
              PGUSER: "postgres",
              PGPASSWORD: server.masterPassword,
              PGSSLMODE: "verify-full",
              PGSSLROOTCERT: server.ca,
            },
          },
          (error) => (error === null ? resolve() : reject(error)),
        )
        child.stdin?.end(sql(passwords))
      }),
  }
}

const files = join(chartPath, "files/bootstrap")

/**
 * The SQL of the chart in one go, each file every time, with the passwords in statements: what a script of
 * one's own would do. No ledger, no lock, no probe, no check that a password works.
 */
export function ownSql(passwords: Readonly<Record<string, string>>): string {
  const names = readdirSync(files).filter((name) => /^0.*\.sql$/.test(name))
  const set = Object.entries(passwords).map(
    ([role, password]) => `alter role ${role} password '${password}';`,
  )
  const run = ["ledger.sql", ...names, "policies.sql", "read-only.sql"].map(
    (name) => `begin;\n${readFileSync(join(files, name), "utf8")}\ncommit;`,
  )
  return [...run, ...set].join("\n")
}
