import { wholeWord } from "./whole-word.ts"

/** The names of the two environments that are compared. */
export interface EnvironmentNames {
  readonly a: string
  readonly b: string
}

/** Where a place in the first text can be in the second one: how much further on. */
type Shifts = ReadonlySet<number>

/** The shifts under which the first text goes on in the second one from `start` to `end`. */
function keep(a: string, b: string, start: number, end: number, shifts: Shifts): Shifts {
  const segment = a.slice(start, end)
  return new Set([...shifts].filter((shift) => b.startsWith(segment, start + shift)))
}

/**
 * Whether two texts say the same: one becomes the other when, at some of the places where it holds its
 * own environment's name as a whole word, the other's name stands instead. Not at all of them: a text
 * can hold the name by its own right, `NODE_ENV=production` also in staging.
 */
export function sameText(a: string, b: string, names: EnvironmentNames): boolean {
  if (a === b) return true
  if (names.a === "" || !a.includes(names.a) || !b.includes(names.b)) return false
  const longer = names.b.length - names.a.length
  let shifts: Shifts = new Set([0])
  let from = 0
  for (const { index } of a.matchAll(wholeWord(names.a))) {
    const here = keep(a, b, from, index, shifts)
    const replaced = [...here].filter((shift) => b.startsWith(names.b, index + shift))
    from = index + names.a.length
    shifts = new Set([...keep(a, b, index, from, here), ...replaced.map((shift) => shift + longer)])
  }
  return keep(a, b, from, a.length, shifts).has(b.length - a.length)
}
