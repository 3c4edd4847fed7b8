import { existsSync, readFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import type { RemoteSecret } from "@supaflux/secrets"
import type { SecretValues } from "@supaflux/secrets/operations"
import { UsageError } from "../../../usage-error.ts"
import { documentPath } from "./document-path.ts"
import { documentText, readDocumentOf } from "./document.ts"
import { refuseCommittable, refuseOpen } from "./guard-path.ts"
import { writePrivate } from "./write-private.ts"

/** A folder that holds one JSON document a secret, for its owner's eyes alone. */
export interface SecretsFolder {
  /** How the user knows it. */
  readonly shown: string
  /** @throws UsageError when a document is open to others, or cannot be read */
  readonly read: (secrets: readonly RemoteSecret[]) => SecretValues
  /** Writes a whole document. */
  readonly write: (secret: RemoteSecret, values: ReadonlyMap<string, string>) => void
}

/**
 * The folder of an environment's secrets.
 *
 * @param root of the project
 * @param folder from there, or absolute
 * @throws UsageError when Git could commit what is in it, or others can read it
 */
export function secretsFolder(root: string, folder: string): SecretsFolder {
  const path = resolve(root, folder)
  const shown = relative(root, path).startsWith("..") ? path : relative(root, path) || "."
  refuseCommittable(join(path, "x.json"), shown)
  refuseOpen(path, shown)
  return {
    shown,
    read: (secrets) =>
      new Map(
        secrets.flatMap((secret) => {
          const file = join(path, documentPath(secret))
          const name = `${shown}/${documentPath(secret)}`
          if (!existsSync(file)) return []
          refuseOpen(file, name)
          const values = readDocumentOf(secret, readFileSync(file, "utf8"))
          if (values === undefined) {
            throw new UsageError(
              `${name} is no JSON document with texts`,
              "mend it, or remove it and generate anew what it held",
            )
          }
          return [[secret.name, values] as const]
        }),
      ),
    write: (secret, values) =>
      writePrivate(join(path, documentPath(secret)), documentText(secret, values)),
  }
}
