import { invisible } from "./invisible.ts"

const trailingBlank = /[ \t](?:\n|$)/
const leadingBlank = /^\n*[ \t]/
const lineStart = /\n(?!\n|$)/g

/**
 * A text as a literal block (`|`, `|-`), from the indicator to the last line feed. Undefined when it
 * is better quoted: a text of one line, and every text of which a part could not be seen in a block,
 * and so be lost to an editor or a formatter: blanks at the end of a line, more than one line feed at
 * the end, carriage returns, control and other invisible characters.
 *
 * @param indent blanks before each line, two more than the parent's
 */
export function block(text: string, indent: string): string | undefined {
  const end = text.length - 1
  const feed = text.indexOf("\n")
  if (feed === -1 || text.endsWith("\n\n") || end === 0) return undefined
  if (invisible.test(text) || trailingBlank.test(text) || !text.isWellFormed()) return undefined
  // The first line with text would set the indentation if it were not told.
  const indicator = leadingBlank.test(text) ? "|2" : "|"
  const first = feed === 0 ? "" : indent
  const body = first + text.replace(lineStart, `\n${indent}`)
  return text.charCodeAt(end) === 10 ? `${indicator}\n${body}` : `${indicator}-\n${body}\n`
}
