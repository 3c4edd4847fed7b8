import { createHash } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative, sep } from "node:path"

/**
 * A digest of a chart's bytes: of its archive, or of every file of its folder with its path.
 *
 * @returns undefined when there is no such chart
 */
export function digestChart(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  const hash = createHash("sha256")
  if (!stats.isDirectory()) return hash.update(readFileSync(path)).digest("hex")
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`${relative(path, file).replaceAll(sep, "/")}\0${content.length}\0`).update(content)
  }
  return hash.digest("hex")
}
