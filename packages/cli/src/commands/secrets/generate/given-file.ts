import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { RemoteSecret } from "@supaflux/secrets"
import type { SecretValues } from "@supaflux/secrets/operations"
import { UsageError } from "../../../usage-error.ts"
import { findSecret } from "../find-secret.ts"
import { parseDocument } from "../folder/document.ts"
import { refuseCommittable } from "../folder/guard-path.ts"

const shape = 'write { "<secret>": { "<key>": "<value>" } }'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function keysOf(secret: RemoteSecret, values: unknown, file: string): ReadonlyMap<string, string> {
  if (!isRecord(values)) throw new UsageError(`${file} has no keys for ${secret.name}`, shape)
  const known = secret.keys.map(({ name }) => name)
  return new Map(
    Object.entries(values).map(([key, value]) => {
      if (!known.includes(key)) {
        throw new UsageError(
          `${file} has a key for ${secret.name} that no one reads: ${JSON.stringify(key)}`,
          `its keys are ${known.join(", ")}`,
        )
      }
      if (typeof value !== "string" || value === "") {
        throw new UsageError(`${file} has no text for ${secret.name} › ${key}`, shape)
      }
      return [key, value]
    }),
  )
}

/**
 * Values that somebody gives in a file: `{ "smtp": { "username": "…" } }`, `-` for standard input.
 *
 * @throws UsageError when Git could commit the file, it is of another shape, or names what nobody reads
 */
export function givenFile(
  file: string,
  secrets: readonly RemoteSecret[],
  cwd: string,
): SecretValues {
  const path = resolve(cwd, file)
  if (file !== "-") {
    if (!existsSync(path)) throw new UsageError(`there is no file ${file}`)
    refuseCommittable(path, file)
  }
  const document = parseDocument(readFileSync(file === "-" ? 0 : path, "utf8"))
  if (document === undefined) throw new UsageError(`${file} is no JSON document`, shape)
  return new Map(
    Object.entries(document).map(([name, values]) => {
      const secret = findSecret(secrets, name)
      return [secret.name, keysOf(secret, values, file)]
    }),
  )
}
