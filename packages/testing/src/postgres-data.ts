import { execFileSync } from "node:child_process"
import { existsSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"

/** Options of {@link postgresData}. */
export interface PostgresDataOptions {
  /** Folder of the server: `postgresBinaries(…)`. */
  readonly binaries: string
  /** Name of the bootstrap superuser. */
  readonly superuser: string
  /** Who the server runs as. @default this process */
  readonly user: { readonly uid?: number; readonly gid?: number }
}

/**
 * Puts the data folder of a new server at a path: a copy of one that is made once a version, beside the
 * binaries, as `initdb` takes several times as long as a copy. The parent of the path belongs to the user.
 */
export function postgresData(path: string, options: PostgresDataOptions): void {
  const { binaries, superuser, user } = options
  const template = `${binaries}-data-${user.uid ?? "own"}`
  if (!existsSync(template)) {
    const login = ["--username", superuser, "--auth", "trust"]
    const initdb = ["--pgdata", path, ...login, "--encoding", "UTF8", "--locale", "C", "--no-sync"]
    const cwd = join(path, "..")
    execFileSync(join(binaries, "bin/initdb"), initdb, { ...user, cwd, stdio: "pipe" })
    keep(path, template)
    return
  }
  execFileSync("cp", ["-a", template, path])
}

/** Two test files may make one at once: each makes its own copy, and the first one stays. */
function keep(path: string, template: string): void {
  const own = `${template}.${process.pid}`
  execFileSync("cp", ["-a", path, own])
  try {
    renameSync(own, template)
  } catch (error) {
    rmSync(own, { recursive: true })
    if (!existsSync(template)) throw error
  }
}
