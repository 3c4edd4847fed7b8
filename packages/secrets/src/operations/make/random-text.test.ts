import { describe, expect, it } from "vitest"
import { seededRandom, systemRandom } from "../random-source.ts"
import { alphabets, randomText } from "./random-text.ts"

describe("random texts", () => {
  it.each(["hex", "alphanumeric"] as const)(
    "have every letter of %s, about equally often",
    (type) => {
      const length = 100_000
      const text = randomText(type, length, seededRandom("a seed")("a test"))
      expect(text).toHaveLength(length)
      const counts = alphabets[type].split("").map((letter) => text.split(letter).length - 1)
      const expected = length / alphabets[type].length
      // Six standard deviations: a modulo without rejection is beyond them for letters and digits.
      for (const count of counts)
        expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected))
      expect(new Set(text).size).toBe(alphabets[type].length)
    },
  )

  it("of so few characters still have a letter", () => {
    const texts = Array.from({ length: 200 }, () => randomText("hex", 2, systemRandom("a test")))
    expect(texts.filter((text) => !/[a-f]/.test(text))).toEqual([])
  })

  it.each([16, 32, 64])("in base64 have %i characters", (length) => {
    expect(randomText("base64", length, systemRandom("a test"))).toMatch(
      new RegExp(`^[\\w+/]{${length}}$`),
    )
  })
})

describe("seeded random numbers", () => {
  const take = (seed: string, purpose: string, ...lengths: readonly number[]) => {
    const stream = seededRandom(seed)(purpose)
    return lengths.map((length) => Buffer.from(stream(length)).toString("hex")).join("")
  }

  it("are the same for the same seed and purpose, however they are taken", () => {
    expect(take("a", "b", 200)).toBe(take("a", "b", 1, 63, 64, 72))
  })

  it("are others for another seed or purpose", () => {
    const some = [take("a", "b", 32), take("a", "c", 32), take("d", "b", 32), take("", "ab", 32)]
    expect(new Set(some).size).toBe(4)
  })
})
