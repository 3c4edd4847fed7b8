import type { ValuePath } from "@supaflux/check"
import type { Json, JsonObject } from "@supaflux/core"

/** The value at a path. */
export function valueAt(values: Json | undefined, path: ValuePath): Json | undefined {
  let value: Json | undefined = values
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined
    value = (value as Readonly<Record<string | number, Json | undefined>>)[key]
  }
  return value
}

/** A copy of values with another value at a path that is there. */
export function withValue(values: Json, path: ValuePath, value: Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(values)) {
    return values.map((item: Json, index) => (index === key ? withValue(item, rest, value) : item))
  }
  const object = values as JsonObject
  return { ...object, [key]: withValue(object[key] ?? null, rest, value) }
}
