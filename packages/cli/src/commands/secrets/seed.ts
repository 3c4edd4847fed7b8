import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { randomBytes } from "node:crypto"
import type { Environment } from "@supaflux/core"
import { seededRandom, systemRandom, type RandomSource } from "@supaflux/secrets/operations"
import { UsageError } from "../../usage-error.ts"
import { refuseCommittable, refuseOpen } from "./folder/guard-path.ts"
import { writePrivate } from "./folder/write-private.ts"

const bytes = 32

/**
 * Where random values come from: the operating system; for a disposable environment, the seed in
 * `environments/<name>.seed`, so that values that were thrown away can be made again. It is made when
 * it is absent.
 *
 * @throws UsageError when Git could commit the seed, others can read it, or it is too short
 */
export function randomFor(root: string, { name, disposable }: Environment): RandomSource {
  if (disposable !== true) return systemRandom
  const shown = `environments/${name}.seed`
  const path = join(root, shown)
  refuseCommittable(path, shown)
  refuseOpen(path, shown)
  if (!existsSync(path)) writePrivate(path, `${randomBytes(bytes).toString("hex")}\n`)
  const seed = readFileSync(path, "utf8").trim()
  if (seed.length >= bytes) return seededRandom(seed)
  throw new UsageError(
    `${shown} holds less than ${bytes} characters`,
    "remove it: the next run makes one",
  )
}
