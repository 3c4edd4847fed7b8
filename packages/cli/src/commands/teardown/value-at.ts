/** The value at a path within plain data; undefined where the path leads nowhere. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let current = value
  for (const key of path) {
    if (typeof current !== "object" || current === null) return undefined
    current = (current as Readonly<Record<string, unknown>>)[key]
  }
  return current
}
