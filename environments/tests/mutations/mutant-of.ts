import { describeResource, type Resource } from "@supaflux/core"
import { changeAt } from "./change.ts"
import type { Mutation } from "./mutation.ts"

type Path = readonly (string | number)[]

/**
 * One object with another value at a path, which its rule has to find there.
 *
 * @param change what the value becomes; undefined takes it away
 */
export function mutantOf(
  code: string,
  sort: string,
  resource: Resource,
  path: Path,
  change: (value: unknown) => unknown,
): Mutation {
  const name = describeResource(resource)
  return {
    sort,
    label: path.length === 0 ? name : `${name} at ${path.join(".")}`,
    replaced: new Map([[resource, changeAt(resource, path, change)]]),
    codes: [code],
    at: [name],
  }
}
