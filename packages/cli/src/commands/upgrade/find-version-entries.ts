import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { versionEntries, type VersionEntry } from "./version-entry.ts"

function folders(path: string): string[] {
  try {
    return readdirSync(path).sort()
  } catch {
    return []
  }
}

function read(root: string, path: string, name: string): VersionEntry[] {
  try {
    return versionEntries(readFileSync(join(root, path), "utf8"), name)
  } catch {
    return []
  }
}

/**
 * The pins in code: in `packages/<name>/src/versions.ts` of the project, else in the packages of
 * `@supaflux` that the project has installed.
 */
export function findVersionEntries(root: string): VersionEntry[] {
  const own = folders(join(root, "packages")).flatMap((name) => {
    const path = `packages/${name}/src/versions.ts`
    return read(root, path, path)
  })
  if (own.length > 0) return own
  return folders(join(root, "node_modules/@supaflux")).flatMap((name) =>
    read(root, `node_modules/@supaflux/${name}/dist/versions.js`, `@supaflux/${name}`),
  )
}
