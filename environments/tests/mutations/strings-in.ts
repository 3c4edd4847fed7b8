type Path = readonly (string | number)[]

/** A string within a value, and the path that leads to it. */
export interface StringLeaf {
  readonly text: string
  readonly path: Path
}

/** Every string within a value, those below the fields that are skipped apart. */
export function stringsIn(
  value: unknown,
  path: Path,
  skips: (key: string | number, path: Path) => boolean = () => false,
): readonly StringLeaf[] {
  if (typeof value === "string") return [{ text: value, path }]
  if (typeof value !== "object" || value === null) return []
  const entries: readonly [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, child]) =>
    skips(key, path) ? [] : stringsIn(child, [...path, key], skips),
  )
}
