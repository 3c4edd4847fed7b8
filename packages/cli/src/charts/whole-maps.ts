import type { ValuePath } from "@supaflux/check"
import type { Json } from "@supaflux/core"
import { valueLeaves } from "./value-leaves.ts"
import { valueAt } from "./with-value.ts"

/** Paths, with those that are all there is in a map or list replaced by the path of that. */
export function wholeMaps(values: Json, paths: readonly ValuePath[]): ValuePath[] {
  const named = new Set(paths.map((path) => JSON.stringify(path)))
  const isWhole = (path: ValuePath): boolean =>
    valueLeaves(valueAt(values, path) ?? null, path).every((leaf) =>
      named.has(JSON.stringify(leaf)),
    )
  const shortened = paths.map((path) => {
    // The values as a whole are no value.
    const depth = path.findIndex((_key, index) => index > 0 && isWhole(path.slice(0, index)))
    return depth === -1 ? path : path.slice(0, depth)
  })
  return [...new Map(shortened.map((path) => [JSON.stringify(path), path])).values()]
}
