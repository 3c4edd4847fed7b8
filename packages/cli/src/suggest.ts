import { closest, distance } from "fastest-levenshtein"

/** The nearest of some names, when it is near enough to be what was meant. */
export function suggest(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined
  const nearest = closest(name, candidates)
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3)) ? nearest : undefined
}
