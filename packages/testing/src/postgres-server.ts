import { spawn, type ChildProcess } from "node:child_process"
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { openSync, closeSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { postgresBinaries, type PostgresMajor } from "./postgres-binaries.ts"
import { freePort } from "./free-port.ts"
import { localhostCertificates } from "./localhost-certificates.ts"
import { postgresData } from "./postgres-data.ts"
import { psql, type PsqlResult } from "./psql.ts"

/** What a test wants of a server. */
export interface PostgresServerOptions {
  readonly major: PostgresMajor
  /** Settings of `postgresql.conf`, beside those that make it fast and verbose. @default {} */
  readonly settings?: Readonly<Record<string, string | number>>
  /** Whether connections have to be encrypted, as with `rds.force_ssl`. @default true */
  readonly forceSsl?: boolean
  /** A data folder to start from, as a base backup of a primary is. @default a new one */
  readonly data?: (folder: string) => void
}

/** A PostgreSQL server of this machine. */
export interface PostgresServer {
  /** The name that its certificate has. */
  readonly host: "localhost"
  readonly port: number
  /** PEM file of the authority that signed its certificate. */
  readonly ca: string
  /** Runs SQL as the bootstrap superuser, which nobody can log in as over the network. */
  readonly asSuperuser: (sql: string, database?: string) => PsqlResult
  /** What the server has logged since it started. */
  readonly log: () => string
  /** Folder of its socket, for tools of the superuser. */
  readonly socket: string
  readonly data: string
  readonly stop: () => Promise<void>
}

/** Name of the bootstrap superuser, as on Amazon RDS. */
const bootstrapSuperuser = "rdsadmin"

/** PostgreSQL refuses to run as root; `nobody` exists everywhere. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

function giveAway(path: string): void {
  if (user.uid !== undefined) chownSync(path, user.uid, user.gid)
}

function configure(folder: string, options: PostgresServerOptions, port: number): string {
  const { ca, certificate, key } = localhostCertificates(folder)
  for (const path of readdirSync(folder)) giveAway(join(folder, path))
  chmodSync(key, 0o600)
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: folder,
    ssl: "on",
    ssl_cert_file: certificate,
    ssl_key_file: key,
    fsync: "off",
    full_page_writes: "off",
    shared_buffers: "16MB",
    log_statement: "all",
    log_connections: "on",
    log_line_prefix: "%u ",
    ...options.settings,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`)
  writeFileSync(join(folder, "data/postgresql.conf"), lines.join(""))
  const network = (options.forceSsl ?? true) ? "hostssl" : "host"
  writeFileSync(
    join(folder, "data/pg_hba.conf"),
    [
      `local all ${bootstrapSuperuser} trust`,
      `local replication ${bootstrapSuperuser} trust`,
      `${network} all ${bootstrapSuperuser} all reject`,
      `${network} all all all scram-sha-256\n`,
    ].join("\n"),
  )
  return ca
}

async function untilReady(server: ChildProcess, ready: () => boolean, log: () => string) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start.\n${log()}`)
    if (ready()) return
    // One server starts at a time: nothing runs beside the wait.
    // oxlint-disable-next-line no-await-in-loop
    await sleep(50)
  }
  throw new Error(`PostgreSQL is not ready after 15 s.\n${log()}`)
}

/**
 * Starts a server that logs every statement and connection, with TLS and an authority of its own.
 * Undefined on a platform without PostgreSQL. Whoever starts it stops it.
 */
export async function startPostgres(
  options: PostgresServerOptions,
): Promise<PostgresServer | undefined> {
  const binaries = postgresBinaries(options.major)
  if (binaries === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), "supaflux-pg-"))
  giveAway(folder)
  const data = join(folder, "data")
  if (options.data === undefined)
    postgresData(data, { binaries, superuser: bootstrapSuperuser, user })
  else options.data(data)
  const port = await freePort()
  const ca = configure(folder, options, port)
  const logFile = join(folder, "log")
  const output = openSync(logFile, "a")
  const server = spawn(join(binaries, "bin/postgres"), ["-D", data], {
    ...user,
    cwd: folder,
    stdio: ["ignore", output, output],
  })
  closeSync(output)
  const killed = () => server.kill("SIGKILL")
  process.once("exit", killed)
  const asSuperuser = (sql: string, database = "postgres") =>
    psql(["-c", sql], {
      PGHOST: folder,
      PGPORT: String(port),
      PGUSER: bootstrapSuperuser,
      PGDATABASE: database,
    })
  const log = () => readFileSync(logFile, "utf8")
  await untilReady(server, () => log().includes("ready to accept"), log)
  return {
    host: "localhost",
    port,
    ca,
    asSuperuser,
    log,
    socket: folder,
    data,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve))
      if (server.exitCode === null && server.kill("SIGINT")) await ended
      process.off("exit", killed)
      rmSync(folder, { recursive: true })
    },
  }
}
