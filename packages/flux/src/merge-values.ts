import type { Json, JsonObject } from "@supaflux/core"

/** Values with the overrides laid over them, and what they changed. */
export interface MergedValues {
  readonly values: JsonObject
  /** Paths that the overrides set, dotted as Helm's `--set` takes them; sorted. */
  readonly changed: readonly string[]
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function merge(base: JsonObject, over: JsonObject, at: string, changed: string[]): JsonObject {
  const result: Record<string, Json | undefined> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue
    const path = at + key.replaceAll(".", String.raw`\.`)
    const before = base[key]
    if (isObject(value) && isObject(before)) {
      result[key] = merge(before, value, `${path}.`, changed)
    } else {
      result[key] = value
      changed.push(path)
    }
  }
  return result
}

/**
 * Lays overrides over chart values the way Helm does: maps merge, everything else replaces, and
 * `null` stays `null`, so that the chart's own default is removed as well.
 */
export function mergeValues(base: JsonObject, overrides: JsonObject = {}): MergedValues {
  const changed: string[] = []
  const values = merge(base, overrides, "", changed)
  return { values, changed: changed.sort() }
}
