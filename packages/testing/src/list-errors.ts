import { isDeepStrictEqual } from "node:util"
import type { CrdSchema } from "./crd-schema.ts"
import { isMap } from "./json-map.ts"

/** What is wrong with a list as a whole: its length, and items of which there may be only one. */
export function listErrors(list: readonly unknown[], schema: CrdSchema): string[] {
  const { minItems = 0, maxItems = Infinity } = schema
  const keys = schema["x-kubernetes-list-map-keys"] ?? []
  const errors: string[] = []
  if (list.length < minItems) errors.push(`has fewer than ${minItems} items`)
  if (list.length > maxItems) errors.push(`has more than ${maxItems} items`)

  const type = schema["x-kubernetes-list-type"]
  if (type === "set" || schema.uniqueItems === true) {
    if (hasDuplicate(list)) errors.push("has an item twice")
  }
  if (type === "map") {
    // An absent key has the default that the item's schema gives it.
    const ids = list.map((item) =>
      keys.map(
        (key) => (isMap(item) ? item[key] : undefined) ?? schema.items?.properties?.[key]?.default,
      ),
    )
    if (hasDuplicate(ids)) errors.push(`has two items with the same ${keys.join(", ")}`)
  }
  return errors
}

function hasDuplicate(list: readonly unknown[]): boolean {
  return list.some((item, index) =>
    list.slice(0, index).some((other) => isDeepStrictEqual(item, other)),
  )
}
