import { createHash, randomUUID } from "node:crypto"
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"

/** Results by what they were made from. */
export interface JsonCache {
  readonly get: (key: string) => unknown
  readonly put: (key: string, value: unknown) => void
}

const month = 30 * 24 * 60 * 60 * 1000

/**
 * A folder of results that are made anew when they are absent. What nobody asked for in a month is
 * removed. A folder that cannot be written is no cache, and no error.
 *
 * @param folder absolute path
 */
export function jsonCache(folder: string): JsonCache {
  const file = (key: string): string =>
    join(folder, `${createHash("sha256").update(key).digest("hex")}.json`)

  const removeOld = (): void => {
    const now = Date.now()
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (now - statSync(path).mtimeMs > month) rmSync(path, { force: true })
    }
  }

  return {
    get: (key) => {
      try {
        const path = file(key)
        const value: unknown = JSON.parse(readFileSync(path, "utf8"))
        const now = new Date()
        utimesSync(path, now, now)
        return value
      } catch {
        return undefined
      }
    },
    put: (key, value) => {
      try {
        mkdirSync(folder, { recursive: true })
        const draft = join(folder, `.${randomUUID()}`)
        writeFileSync(draft, JSON.stringify(value))
        renameSync(draft, file(key))
        removeOld()
      } catch {
        // The next run makes it again.
      }
    },
  }
}
