import type { RandomStream } from "../random-source.ts"

/** The letters of a format whose values are texts. */
export const alphabets = {
  hex: "0123456789abcdef",
  alphanumeric: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
} as const

function letters(alphabet: string, length: number, random: RandomStream): string {
  // Bytes beyond the last whole multiple would make the first letters more likely than the others.
  const limit = 256 - (256 % alphabet.length)
  let text = ""
  while (text.length < length) {
    const [byte = limit] = random(1)
    if (byte < limit) text += alphabet.charAt(byte % alphabet.length)
  }
  return text
}

/** A text of so many letters, each as likely as any other; with a letter among them, lest YAML read a number. */
export function randomText(
  type: keyof typeof alphabets | "base64",
  length: number,
  random: RandomStream,
): string {
  if (type === "base64") {
    return Buffer.from(random(Math.ceil((length * 3) / 4)))
      .toString("base64")
      .slice(0, length)
  }
  for (;;) {
    const text = letters(alphabets[type], length, random)
    if (/[a-z]/i.test(text)) return text
  }
}
