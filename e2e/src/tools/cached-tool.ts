import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { moduleFolder } from "./module-folder.ts"
import type { Tool } from "./tool.ts"

/**
 * Path at which a built tool is kept, outside of the repository. The folder's name holds a hash of all that
 * it is made of: its pins, and its source where that is ours. A tool of other pins is another file, and
 * branches share what is equal.
 */
export function cachedTool(tool: Tool): string {
  const folder = moduleFolder(tool.module)
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`)
  const source = tool.package.startsWith("./") ? readdirSync(join(folder, tool.package)) : []
  const names = ["go.mod", "go.sum", ...source.sort().map((name) => join(tool.package, name))]
  for (const name of names) {
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
  }
  const cache = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache")
  const version = hash.digest("hex").slice(0, 16)
  return join(cache, "supaflux/e2e-tools", `${tool.module}-${version}`, tool.name)
}
