import { createHash } from "node:crypto"
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap"

/** A ConfigMap that has a name. */
type NamedConfigMap = IConfigMap & { readonly metadata: { readonly name: string } }

/** What a ConfigMap takes. @see https://kubernetes.io/docs/concepts/configuration/configmap/#motivation */
const largest = 1024 * 1024

/**
 * The ConfigMap of users' SQL files. Its name follows from its content: the release is upgraded, and they
 * are applied, when that changes.
 *
 * @throws {Error} when there is no file, a name is none of a migration, or all are too large
 */
export function migrationConfigMap(
  files: Readonly<Record<string, string>>,
  release: { readonly name: string; readonly namespace: string },
): NamedConfigMap {
  const entries = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))
  if (entries.length === 0) {
    throw new Error("The migrations have no file: give one, or leave migrations out.")
  }
  const wrong = entries.find(([file]) => !/^[A-Za-z0-9][A-Za-z0-9._-]*\.sql$/.test(file))
  if (wrong !== undefined) {
    throw new Error(
      `The migration "${wrong[0]}" needs a name of letters, digits, ".", "_" and "-" that ends in .sql.`,
    )
  }
  const size = entries.reduce((sum, [file, sql]) => sum + Buffer.byteLength(file + sql), 0)
  if (size > largest) {
    throw new Error(
      `The migrations have ${size} bytes, a ConfigMap takes ${largest}: put them into an image or a repository.`,
    )
  }
  const hash = createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 10)
  const name = `${release.name}-migrations-${hash}`
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, namespace: release.namespace },
    data: Object.fromEntries(entries),
  }
}
