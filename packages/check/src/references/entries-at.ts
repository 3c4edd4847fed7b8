/** A value within an object, and the path that leads to it. */
export interface Entry {
  readonly value: unknown
  readonly path: readonly (string | number)[]
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function* step(entry: Entry, segment: string): Generator<Entry> {
  const { value, path } = entry
  if (!isFields(value)) return
  if (segment === "*") {
    for (const [key, child] of Object.entries(value)) yield { value: child, path: [...path, key] }
    return
  }
  const list = segment.endsWith("[]")
  const key = list ? segment.slice(0, -2) : segment
  const child = value[key]
  if (child === undefined || child === null) return
  if (!list) yield { value: child, path: [...path, key] }
  else if (Array.isArray(child)) {
    for (const [index, item] of child.entries()) yield { value: item, path: [...path, key, index] }
  }
}

/**
 * Every value that a path leads to: `[]` after an array goes through its items, `*` through the
 * entries of a map. The empty path leads to the object itself.
 */
export function entriesAt(object: unknown, at: string): Entry[] {
  let entries: Entry[] = [{ value: object, path: [] }]
  if (at === "") return entries
  for (const segment of at.split(".")) {
    entries = entries.flatMap((entry) => [...step(entry, segment)])
  }
  return entries
}

/** Every value below an object whose key passes, at any depth, and the path that leads to it. */
export function entriesBelow(
  { value, path }: Entry,
  passes: (key: string) => boolean,
): readonly Entry[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      entriesBelow({ value: item, path: [...path, index] }, passes),
    )
  }
  if (!isFields(value)) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const entry = { value: child, path: [...path, key] }
    const below = entriesBelow(entry, passes)
    return passes(key) ? [entry, ...below] : below
  })
}
