import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { moduleFolder } from "../tools/module-folder.ts"

const files = ["package.json", "package-lock.json"]
const server = "node_modules/@supabase/postgres-meta/dist/server/server.js"

/**
 * Path of postgres-meta's server, installed once into the cache: it brings 200 MB, so that it is no
 * dependency of the repository. No script of any package runs.
 *
 * @throws {Error} with what npm said
 */
export function postgresMeta(): string {
  const pins = moduleFolder("postgres-meta")
  const hash = createHash("sha256")
  for (const name of files) hash.update(readFileSync(join(pins, name)))
  const cache = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache")
  const version = hash.digest("hex").slice(0, 16)
  const folder = join(cache, "supaflux/e2e-services", `postgres-meta-${version}`)
  if (existsSync(join(folder, server))) return join(folder, server)

  mkdirSync(dirname(folder), { recursive: true })
  const unfinished = mkdtempSync(`${folder}-`)
  try {
    for (const name of files) cpSync(join(pins, name), join(unfinished, name))
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    const { status, stderr } = spawnSync("npm", args, { cwd: unfinished, encoding: "utf8" })
    if (status !== 0) throw new Error(`npm ${args.join(" ")}:\n${stderr.slice(-4000)}`)
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return join(folder, server)
}
