import type { ServedKind } from "./discover.ts"

/**
 * Path of a resource on the API server; without a name that of its collection.
 *
 * @param namespace ignored for kinds of cluster scope; without one, the collection over all namespaces
 */
export function resourcePath(kind: ServedKind, namespace?: string, name?: string): string {
  const root = kind.group === "" ? `/api/${kind.version}` : `/apis/${kind.group}/${kind.version}`
  const scope = kind.namespaced && namespace !== undefined ? `/namespaces/${namespace}` : ""
  return `${root}${scope}/${kind.plural}${name === undefined ? "" : `/${name}`}`
}
