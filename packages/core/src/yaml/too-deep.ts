import type { Json } from "../json.ts"
import { YamlValueError } from "./yaml-value-error.ts"

/**
 * The error for a value that is nested too deeply: most often one that holds itself, and then the
 * path is where it first does.
 *
 * @param path of the value at which the writer stopped
 */
export function tooDeep(root: Json, path: readonly (string | number)[]): YamlValueError {
  const holders = new Set<unknown>()
  let value: unknown = root
  for (const [depth, step] of path.entries()) {
    holders.add(value)
    value = (value as Readonly<Record<string | number, unknown>>)[step]
    if (holders.has(value)) return new YamlValueError("it holds itself", path.slice(0, depth + 1))
  }
  return new YamlValueError(`nested deeper than ${path.length - 1} levels`, path)
}
