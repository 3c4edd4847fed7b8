import {
  hasPsql,
  helm,
  startRdsPostgres,
  type RdsPostgres,
  type RdsPostgresOptions,
} from "@supaflux/testing"
import { jobRunner, loginRoles, type JobRunner } from "./job-runner.ts"
import { renderJobs } from "./rendered-jobs.ts"

/** A database like Amazon RDS, and the chart's jobs for it. */
export interface BootstrapDatabase {
  readonly server: RdsPostgres
  readonly job: JobRunner
  readonly passwords: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** Why a test without such a database is skipped. */
export const absent =
  "psql, helm or a PostgreSQL for this platform is absent: install postgresql-client."

/** A password for each role that logs in. */
export const simplePasswords: Readonly<Record<string, string>> = Object.fromEntries(
  loginRoles.map((role) => [role, `password-of-${role}`]),
)

/** Starts a server, untouched by any job. Undefined where a tool is absent. */
export async function bootstrapDatabase(
  options: RdsPostgresOptions,
  given: { readonly values?: object; readonly passwords?: Readonly<Record<string, string>> } = {},
): Promise<BootstrapDatabase | undefined> {
  const command = helm()
  if (!hasPsql() || command === undefined) return undefined
  const server = await startRdsPostgres({
    ...options,
    // Enough for the default pools of all services.
    settings: { max_connections: 400, ...options.settings },
  })
  if (server === undefined) return undefined
  const passwords = given.passwords ?? simplePasswords
  // Studio logs in as postgres, which is the master user here.
  const secrets = { ...passwords, postgres: server.masterPassword }
  const job = jobRunner(renderJobs(command, given.values), server, secrets)
  return {
    server,
    job,
    passwords,
    stop: async () => {
      await server.stop()
      job.close()
    },
  }
}
