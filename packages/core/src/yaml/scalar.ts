import { invisible } from "./invisible.ts"

/**
 * No colon before a blank or the end, no # after a blank, no blank at the end. And no `${`: what Flux
 * puts in its place must stay a string.
 */
const rest = String.raw`(?:[!-#%-9;-~]|\$(?!\{)|:(?=[!-~])| (?=[ !"$-~]))*`
const word = String.raw`(?:[A-Za-z_/]|(?=[$(])|--?[A-Za-z]|\.\.?\/)${rest}`
/** `10Gi`, `250m`, `50%`, `1h30m`, `10.0.0.0/16`: beginning with a digit, and no number to anybody. */
const quantity = String.raw`(?:\d+(?:\.\d+)*(?:[KMGTP]i?|ms|[smhd%]|\/\d+))+`
/** The pattern takes a step of the call stack for each character. */
const maxPlain = 10_000
const plain = new RegExp(`^(?:${word}|${quantity})$`)

/** Booleans and null; and what the library `yaml`, as a reader of YAML 1.1, takes for a float. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|-?e[-+]?\d+)$/i

const invisibleAll = new RegExp(invisible, "gu")

/** Manifests repeat their keys and many of their values, and to look is faster than to judge. */
const judged = new Map<string, string>()
const maxJudged = 5000
const maxJudgedLength = 40

/**
 * A string on one line: as it is where readers of YAML 1.1 and of 1.2 all take it for that string,
 * else in double quotes with the escapes of JSON.
 *
 * @returns undefined for a string with a lone surrogate, which UTF-8 cannot hold
 */
export function stringScalar(text: string): string | undefined {
  const known = judged.get(text)
  if (known !== undefined) return known
  const scalar = judge(text)
  if (scalar !== undefined && text.length <= maxJudgedLength && judged.size < maxJudged) {
    judged.set(text, scalar)
  }
  return scalar
}

function judge(text: string): string | undefined {
  if (text.length <= maxPlain && plain.test(text) && !reserved.test(text)) return text
  if (!text.isWellFormed()) return undefined
  return JSON.stringify(text).replace(
    invisibleAll,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
}

/**
 * A finite number, as all readers take it for the same number. YAML 1.1 knows exponents only after a
 * decimal point and with a sign; minus zero becomes zero, as it does in JSON.
 */
export function numberScalar(value: number): string {
  const text = String(value)
  const exponent = text.indexOf("e")
  return exponent === -1 || text.includes(".")
    ? text
    : `${text.slice(0, exponent)}.0${text.slice(exponent)}`
}
