import { spawnSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"

/** What psql said. */
export interface PsqlResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const debian = "/usr/lib/postgresql"

/**
 * A PATH that finds `psql`. Debian's is a script in Perl that looks for the newest one and takes longer
 * for it than `psql` itself; the newest one comes first here.
 */
export const psqlPath: string = [
  ...(existsSync(debian) ? readdirSync(debian) : [])
    .map((version) => `${debian}/${version}/bin`)
    .filter((folder) => existsSync(`${folder}/psql`))
    .sort()
    .reverse(),
  process.env["PATH"] ?? "",
].join(":")

/**
 * Whether `psql` is on the PATH. The servers of the tests bring none.
 */
export function hasPsql(): boolean {
  return spawnSync("psql", ["--version"], { env: { PATH: psqlPath } }).status === 0
}

/**
 * Runs `psql` without its start-up file: rows without decoration, fields separated by `|`, and stops
 * at the first error.
 *
 * @param env `PG*` variables of the connection; of the process itself it gets the PATH alone
 */
export function psql(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input?: string,
): PsqlResult {
  const { status, stdout, stderr } = spawnSync(
    "psql",
    ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", ...args],
    {
      env: { PATH: psqlPath, ...env },
      encoding: "utf8",
      ...(input === undefined ? {} : { input }),
    },
  )
  return { status, stdout: stdout.trimEnd(), stderr }
}
