/** Parsed YAML or JSON with string keys. */
export type JsonMap = { readonly [key: string]: unknown }

/** Whether parsed YAML or JSON is a map: no list, no scalar. */
export function isMap(value: unknown): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
