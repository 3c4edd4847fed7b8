import type { Resource } from "@supaflux/core"

type Path = readonly (string | number)[]

function changed(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (index !== key) return [item]
      const made = changed(item, rest, change)
      return made === undefined ? [] : [made]
    })
  }
  const fields = value as Readonly<Record<string, unknown>>
  const made = changed(fields[key], rest, change)
  const { [key]: _before, ...others } = fields
  return made === undefined ? others : { ...others, [key]: made }
}

/** A resource with another value at a path; without it when the change gives `undefined`. */
export function changeAt(
  resource: Resource,
  path: Path,
  change: (value: unknown) => unknown,
): Resource {
  return changed(resource, path, change) as Resource
}

/** A value in which every string that equals one is another. */
export function renamed(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, renamed(child, from, to)]),
  )
}

/** Another name, like no name that there is. */
export function other(name: string): string {
  return `${name}-mutant`
}
