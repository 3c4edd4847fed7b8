import {
  startPostgres,
  type PostgresServer,
  type PostgresServerOptions,
} from "./postgres-server.ts"
import { psql, type PsqlResult } from "./psql.ts"

/** What a test wants of a database like Amazon RDS. */
export interface RdsPostgresOptions extends PostgresServerOptions {
  /** Password of the master user. @default "master" */
  readonly masterPassword?: string
  /** SQL of the bootstrap superuser before anybody else comes. @default none */
  readonly prepare?: string
}

/** A database as its user meets it on Amazon RDS. */
export interface RdsPostgres extends PostgresServer {
  /** Runs SQL as a role with its password, over verified TLS. */
  readonly as: (role: string, password: string, sql: string) => PsqlResult
  /** Runs SQL as the master user. */
  readonly asMaster: (sql: string) => PsqlResult
  readonly masterPassword: string
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * Starts a server as Amazon RDS shows it: the superuser `rdsadmin` out of reach, the master user
 * `postgres` without superuser rights, member of `rds_superuser`, owner of the database; TLS
 * enforced; the settings `rds.*` there to be read. Less is allowed than on RDS, whose PostgreSQL is
 * patched: event triggers are refused here, and replication slots to members of `rds_replication`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.rds_superuser.html
 */
export async function startRdsPostgres(
  options: RdsPostgresOptions,
): Promise<RdsPostgres | undefined> {
  const { masterPassword = "master", prepare = "", forceSsl = true } = options
  const server = await startPostgres({
    ...options,
    settings: {
      wal_level: "logical",
      "rds.force_ssl": forceSsl ? 1 : 0,
      "rds.logical_replication": 1,
      ...options.settings,
    },
  })
  if (server === undefined) return undefined
  // What the log shows is what a client sent, and the password below is no client's.
  server.asSuperuser("alter role rdsadmin set log_statement = 'none'")
  const setup = server.asSuperuser(`
    create role rds_superuser;
    create role rds_replication;
    grant pg_monitor, pg_signal_backend to rds_superuser with admin option;
    grant rds_replication to rds_superuser with admin option;
    create role postgres login createrole createdb password ${literal(masterPassword)};
    grant rds_superuser to postgres;
    alter database postgres owner to postgres;
    ${prepare}`)
  if (setup.status !== 0) {
    await server.stop()
    throw new Error(setup.stderr)
  }
  const as = (role: string, password: string, sql: string) =>
    psql(["-c", sql], {
      PGHOST: server.host,
      PGPORT: String(server.port),
      PGDATABASE: "postgres",
      PGUSER: role,
      PGPASSWORD: password,
      PGSSLMODE: "verify-full",
      PGSSLROOTCERT: server.ca,
    })
  return {
    ...server,
    masterPassword,
    as,
    asMaster: (sql) => as("postgres", masterPassword, sql),
  }
}
