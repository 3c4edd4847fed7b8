import type { JsonWebKey } from "./json-web-key.ts"

const isKey = (value: unknown): value is JsonWebKey =>
  typeof value === "object" && value !== null && "kty" in value && typeof value.kty === "string"

/**
 * The keys of a list or of a set. Undefined when the text is neither; never an error, which would show
 * a part of it.
 */
export function readKeys(text: string, form: "list" | "set"): readonly JsonWebKey[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const keys =
    form === "set" && typeof value === "object" && value !== null && "keys" in value
      ? value.keys
      : form === "list"
        ? value
        : undefined
  return Array.isArray(keys) && keys.every(isKey) ? keys : undefined
}
