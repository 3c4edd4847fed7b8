/** Sets of facts as bits: whole sets are joined and met at once. */
export interface FactSets {
  readonly empty: () => Uint32Array
  readonly full: () => Uint32Array
  /** Adds one fact; nothing for a fact that nobody asks for. */
  readonly add: (set: Uint32Array, fact: string) => void
  readonly has: (set: Uint32Array, fact: string) => boolean
}

/** Sets over the given facts. */
export function factSets(facts: ReadonlySet<string>): FactSets {
  const index = new Map([...facts].map((fact, position) => [fact, position]))
  const words = Math.ceil(index.size / 32)
  return {
    empty: () => new Uint32Array(words),
    full: () => new Uint32Array(words).fill(0xffffffff),
    add: (set, fact) => {
      const bit = index.get(fact)
      if (bit !== undefined) set[bit >>> 5] = (set[bit >>> 5] ?? 0) | (1 << (bit & 31))
    },
    has: (set, fact) => {
      const bit = index.get(fact)
      return bit !== undefined && ((set[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
    },
  }
}

/** Adds all of another set. */
export function join(set: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) | (other[word] ?? 0)
}

/** Keeps what another set has too. */
export function meet(set: Uint32Array, other: Uint32Array): void {
  for (let word = 0; word < set.length; word += 1) set[word] = (set[word] ?? 0) & (other[word] ?? 0)
}

/** Whether two sets hold the same. */
export function same(set: Uint32Array, other: Uint32Array): boolean {
  return set.every((word, index) => word === other[index])
}
