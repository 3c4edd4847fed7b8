import { distance } from "fastest-levenshtein"

/** How many letters of a name may be wrong for another name to be meant. */
function tolerance(name: string): number {
  return Math.max(1, Math.min(3, Math.floor(name.length / 4)))
}

/** The name among others that is most like the given one; undefined when none is like it. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = tolerance(name) + 1
  for (const candidate of names) {
    // At least as many letters are wrong as one name is longer: most candidates are told apart by that.
    if (Math.abs(candidate.length - name.length) >= least) continue
    const apart = distance(name, candidate)
    if (apart > 0 && apart < least) [best, least] = [candidate, apart]
  }
  return best
}
