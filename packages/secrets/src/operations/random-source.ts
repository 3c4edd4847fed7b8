import { createHmac, randomBytes } from "node:crypto"

/** The next so many bytes of one stream. */
export type RandomStream = (length: number) => Uint8Array

/** A stream of bytes for each purpose, which others know nothing of. */
export type RandomSource = (purpose: string) => RandomStream

/** What nobody can foresee: the random numbers of the operating system. */
export const systemRandom: RandomSource = () => (length) => randomBytes(length)

/**
 * The same bytes for the same seed and purpose: for clusters that are thrown away. Whoever knows the
 * seed knows every value.
 */
export function seededRandom(seed: string): RandomSource {
  return (purpose) => {
    let block = 0
    let rest = Buffer.alloc(0)
    return (length) => {
      while (rest.length < length) {
        const next = createHmac("sha512", seed).update(`${block} ${purpose}`).digest()
        rest = Buffer.concat([rest, next])
        block += 1
      }
      const taken = rest.subarray(0, length)
      rest = rest.subarray(length)
      return taken
    }
  }
}
