/** A value within an object, and the path that leads to it. */
export interface Entry {
  readonly value: unknown
  readonly path: readonly (string | number)[]
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

interface Segment {
  readonly key: string
  /** Whether it goes through the items of an array. */
  readonly list: boolean
}

const parsed = new Map<string, readonly Segment[]>()

/** The segments of a path, of which there are few: each is read once. */
function segmentsOf(at: string): readonly Segment[] {
  const known = parsed.get(at)
  if (known !== undefined) return known
  const segments = (at === "" ? [] : at.split(".")).map((text) => {
    const list = text.endsWith("[]")
    return { key: list ? text.slice(0, -2) : text, list }
  })
  parsed.set(at, segments)
  return segments
}

type Path = readonly (string | number)[]

function collect(
  value: unknown,
  path: Path,
  segments: readonly Segment[],
  depth: number,
  entries: Entry[],
): void {
  const segment = segments[depth]
  if (segment === undefined) {
    entries.push({ value, path })
    return
  }
  if (!isFields(value)) return
  const { key, list } = segment
  if (key === "*") {
    for (const [name, child] of Object.entries(value)) {
      collect(child, [...path, name], segments, depth + 1, entries)
    }
    return
  }
  const child = value[key]
  if (child === undefined || child === null) return
  if (!list) collect(child, [...path, key], segments, depth + 1, entries)
  else if (Array.isArray(child)) {
    for (const [index, item] of child.entries()) {
      collect(item, [...path, key, index], segments, depth + 1, entries)
    }
  }
}

/**
 * Every value that a path leads to: `[]` after an array goes through its items, `*` through the
 * entries of a map. The empty path leads to the object itself.
 */
export function entriesAt(object: unknown, at: string): readonly Entry[] {
  const entries: Entry[] = []
  collect(object, [], segmentsOf(at), 0, entries)
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
