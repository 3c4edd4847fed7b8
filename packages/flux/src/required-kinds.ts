import type { Json, JsonObject, RequiredKind } from "@supaflux/core"
import type { ChartKind } from "./chart-kind.ts"

function valueAt(values: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = values
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
    value = (value as JsonObject)[key]
  }
  return value
}

/** The kinds that a chart needs with these values. */
export function requiredKinds(
  kinds: readonly ChartKind[],
  values: JsonObject,
): readonly RequiredKind[] {
  return kinds.flatMap(({ when = {}, ...kind }) =>
    Object.entries(when).every(([path, value]) => valueAt(values, path) === value) ? [kind] : [],
  )
}
