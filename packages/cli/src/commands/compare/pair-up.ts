import { sameText, type EnvironmentNames } from "./same-text.ts"
import { withoutName } from "./without-name.ts"

/** What two lists have in common, and what one of them has alone. */
export interface Paired<Item> {
  readonly both: readonly { readonly a: Item; readonly b: Item }[]
  readonly onlyInA: readonly Item[]
  readonly onlyInB: readonly Item[]
}

interface Remaining<Item> {
  readonly a: readonly Item[]
  readonly b: readonly Item[]
}

/** Matches items of equal keys into `both`; returns those that found no partner. */
function match<Item>(
  items: Remaining<Item>,
  keys: { readonly a: (item: Item) => string; readonly b: (item: Item) => string },
  both: { a: Item; b: Item }[],
): Remaining<Item> {
  const partners = new Map(items.b.map((item) => [keys.b(item), item]))
  const a = items.a.filter((item) => {
    const key = keys.a(item)
    const partner = partners.get(key)
    if (partner !== undefined) both.push({ a: item, b: partner })
    return !partners.delete(key)
  })
  const taken = new Set(both.map(({ b }) => b))
  return { a, b: items.b.filter((item) => !taken.has(item)) }
}

/** Matches what is left, which is little, by keys that say the same. */
function matchSame<Item>(
  { a, b }: Remaining<Item>,
  key: (item: Item) => string,
  names: EnvironmentNames,
  both: { a: Item; b: Item }[],
): Remaining<Item> {
  const left = [...b]
  const alone = a.filter((item) => {
    const at = left.findIndex((candidate) => sameText(key(item), key(candidate), names))
    const [partner] = at === -1 ? [] : left.splice(at, 1)
    if (partner !== undefined) both.push({ a: item, b: partner })
    return partner === undefined
  })
  return { a: alone, b: left }
}

/**
 * Pairs the items of two lists up by their keys: first with each environment's own name taken out,
 * then, among those that are left, as they stand, then by what says the same. Everything keeps the
 * order of its list, pairs that of the first one.
 *
 * @param key unique within each list
 */
export function pairUp<Item>(
  a: readonly Item[],
  b: readonly Item[],
  key: (item: Item) => string,
  names: EnvironmentNames,
): Paired<Item> {
  const both: { a: Item; b: Item }[] = []
  const without = {
    a: (item: Item) => withoutName(key(item), names.a),
    b: (item: Item) => withoutName(key(item), names.b),
  }
  const unequal = match(match({ a, b }, without, both), { a: key, b: key }, both)
  const left = matchSame(unequal, key, names, both)
  const position = new Map(a.map((item, index) => [item, index]))
  both.sort((x, y) => (position.get(x.a) ?? 0) - (position.get(y.a) ?? 0))
  return { both, onlyInA: left.a, onlyInB: left.b }
}
