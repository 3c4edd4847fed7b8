/** One place in a file, from 1. */
export interface Place {
  /** From the project's root, with slashes. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * A place with its line and a caret below what is meant.
 *
 * @param text the file's text
 */
export function excerpt({ file, line, column }: Place, text: string): string {
  const source = text.split("\n")[line - 1] ?? ""
  const number = String(line)
  const margin = " ".repeat(number.length)
  const indent = source.slice(0, column - 1).replaceAll(/[^\t]/g, " ")
  return [
    `${file}:${line}:${column}`,
    `${margin} |`,
    `${number} | ${source}`,
    `${margin} | ${indent}^`,
  ].join("\n")
}
