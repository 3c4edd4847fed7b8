/** Places of the keys that do not stand among the others (0): before them (negative) or after. */
export type KeyOrder = ReadonlyMap<string, number>

/** The order in which some keys stand first, and one may stand last. */
export function keyOrder(first: readonly string[], last?: string): KeyOrder {
  const places = new Map(first.map((key, index) => [key, index - first.length]))
  return last === undefined ? places : places.set(last, 1)
}

/** The top level of a manifest. */
export const topLevel: KeyOrder = keyOrder(
  ["apiVersion", "kind", "metadata", "type", "immutable", "provisioner", "spec"],
  "status",
)

/** Every map under the key `metadata`. */
export const metadata: KeyOrder = keyOrder([
  "name",
  "generateName",
  "namespace",
  "labels",
  "annotations",
])

/** Every other map: what identifies the thing or says of which sort it is. */
export const anyMap: KeyOrder = keyOrder([
  "apiVersion",
  "apiGroup",
  "group",
  "kind",
  "name",
  "namespace",
  "type",
])

function compare(a: string, b: string, order: KeyOrder): number {
  const places = (order.get(a) ?? 0) - (order.get(b) ?? 0)
  if (places !== 0) return places
  return a < b ? -1 : 1
}

/**
 * The keys of a map by their place and, where that is the same, by UTF-16 code unit: an order that
 * does not depend on the order of insertion.
 */
export function orderedKeys(map: object, order: KeyOrder): string[] {
  const keys = Object.keys(map)
  // Most maps are small, and there this is several times faster than the built-in sort.
  if (keys.length > 20) return keys.sort((a, b) => compare(a, b, order))
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string
    let hole = index
    for (; hole > 0 && compare(keys[hole - 1] as string, key, order) > 0; hole -= 1) {
      keys[hole] = keys[hole - 1] as string
    }
    keys[hole] = key
  }
  return keys
}
