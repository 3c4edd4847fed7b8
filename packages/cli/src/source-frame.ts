import { readFileSync } from "node:fs"
import { relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { syntaxErrorPosition } from "./syntax-error-position.ts"

/** One place in a file. */
interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Places that a stack names, the innermost first. */
function positions(stack: string): Position[] {
  return [
    ...stack.matchAll(/(file:\/\/[^\s)]+?|\/[^\s()]+?):(\d+)(?::(\d+))?(?=[\s)]|$)/gm),
  ].flatMap(([, address = "", line = "", column = "1"]) => {
    const file = address.startsWith("file:") ? fileURLToPath(address.split("?")[0] ?? "") : address
    return [{ file, line: Number(line), column: Number(column) }]
  })
}

/** Places that an error names; for a syntax error the place that Node finds. */
function places(error: Error, url: string | undefined): Position[] {
  const found = positions(error.stack ?? "")
  if (!(error instanceof SyntaxError) || url === undefined) return found
  const place = syntaxErrorPosition(url)
  if (place === undefined) return found
  return [
    { ...place, file: place.file.startsWith("file:") ? fileURLToPath(place.file) : place.file },
  ]
}

function isUsers(file: string, root: string): boolean {
  const path = relative(root, file)
  return !path.startsWith("..") && !path.split(sep).includes("node_modules")
}

function excerpt({ file, line, column }: Position, root: string): string {
  const text = readFileSync(file, "utf8").split("\n")[line - 1] ?? ""
  const number = String(line)
  const margin = " ".repeat(number.length)
  const indent = text.slice(0, column - 1).replaceAll(/[^\t]/g, " ")
  return [
    `${relative(root, file).replaceAll(sep, "/")}:${line}:${column}`,
    `${margin} |`,
    `${number} | ${text}`,
    `${margin} | ${indent}^`,
  ].join("\n")
}

/**
 * What an exception says, with the line of the user's file that it came from: the one under
 * `environments/` when the stack has one, else the innermost of the project.
 *
 * @param url the module whose import threw, for errors that have no stack of their own
 */
export function sourceFrame(error: unknown, root: string, url?: string): string {
  if (!(error instanceof Error)) return `it threw ${String(error)}`
  const users = places(error, url).filter(({ file }) => isUsers(file, root))
  const place =
    users.find(({ file }) => relative(root, file).startsWith(`environments${sep}`)) ?? users[0]
  const message = `${error.name}: ${error.message}`
  if (place === undefined) return message
  try {
    return `${message}\n\n${excerpt(place, root)}`
  } catch {
    return message
  }
}
