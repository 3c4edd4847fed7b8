import type { ValuePath } from "@supaflux/check"
import type { Json } from "@supaflux/core"

/** Every scalar among values, with its path. Nulls are no values: they remove a default. */
export function valueLeaves(values: Json, at: ValuePath = []): ValuePath[] {
  if (values === null) return []
  if (typeof values !== "object") return [at]
  const entries: readonly (readonly [string | number, Json | undefined])[] = Array.isArray(values)
    ? values.map((value: Json, index) => [index, value] as const)
    : Object.entries(values)
  return entries.flatMap(([key, value]) =>
    value === undefined ? [] : valueLeaves(value, [...at, key]),
  )
}
