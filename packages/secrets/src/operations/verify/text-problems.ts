import type { SecretFormat } from "../../secret-format.ts"
import { wellKnownValues } from "../../well-known-values.ts"
import { alphabets } from "../make/random-text.ts"
import { problem, type Checked, type Problem } from "./checked.ts"

type TextFormat = Extract<SecretFormat, { readonly length: number }>

/** What neither a header, a shell, a file of one line nor a URL's reader expects. */
const broken = /[^\u0021-\u007E]/
/** What stands in a URL for itself. https://www.rfc-editor.org/rfc/rfc3986#section-2.3 */
const unreserved = /^[\w.~-]*$/
/** How documentation writes values that are to be replaced. */
const placeholder = /^(?:your[-_]|change[-_ ]?me|example|placeholder|super-secret)/i

const letters = {
  hex: new RegExp(`^[${alphabets.hex}]*$`),
  alphanumeric: new RegExp(`^[${alphabets.alphanumeric}]*$`),
  base64: /^[A-Za-z0-9+/]*={0,2}$/,
}

/** What is wrong with any value. */
export function plainProblems({ key, value }: Checked): readonly Problem[] {
  const spaces = key.format.type === "given" ? /[\r\n\t\0]|^ | $/ : broken
  if (spaces.test(value)) {
    return problem(
      "CHARACTERS",
      "has a space, a line break or another character that does not survive: remove it, also at the end",
    )
  }
  if (value.startsWith("@")) {
    return problem("CHARACTERS", "begins with @, which REST takes for the name of a file")
  }
  if (key.inUrl === true && !unreserved.test(value)) {
    return problem(
      "URL_CHARACTERS",
      "becomes part of a URL: use letters, digits, and -._~ alone, or generate it",
    )
  }
  return placeholder.test(value) || wellKnownValues.includes(value)
    ? problem("WELL_KNOWN", "is a value that documentation shows: generate one")
    : []
}

/** What is wrong with a text of some length. */
export function textProblems({ format, value }: Checked<TextFormat>): readonly Problem[] {
  const { type, length, minimum } = format
  if (minimum === undefined && value.length !== length) {
    return problem("LENGTH", `has ${value.length} characters, not exactly ${length}`)
  }
  if (minimum !== undefined && value.length < minimum) {
    return problem("LENGTH", `has ${value.length} characters, not ${minimum} or more`)
  }
  if (minimum === undefined && !letters[type].test(value)) {
    return problem("LETTERS", `has other characters than those of ${type}`)
  }
  return /^\d+$/.test(value)
    ? problem("NO_LETTER", "has no letter, so that YAML reads a number")
    : []
}
