import { readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { excerpt, type Place } from "./place/excerpt.ts"
import { isUsers, usersPlaces } from "./place/stack-places.ts"
import { syntaxErrorPosition } from "./syntax-error-position.ts"

/** The user's places that an error names; for a syntax error the place that Node finds. */
function places(error: Error, root: string, url: string | undefined): Place[] {
  const syntax =
    error instanceof SyntaxError && url !== undefined ? syntaxErrorPosition(url) : undefined
  if (syntax === undefined) return usersPlaces(error.stack ?? "", root)
  const file = syntax.file.startsWith("file:") ? fileURLToPath(syntax.file) : syntax.file
  return isUsers(file, root) ? [{ ...syntax, file: relative(root, file).replaceAll(sep, "/") }] : []
}

/**
 * What an exception says, with the line of the user's file that it came from: the one under
 * `environments/` when the stack has one, else the innermost of the project.
 *
 * @param url the module whose import threw, for errors that have no stack of their own
 */
export function sourceFrame(error: unknown, root: string, url?: string): string {
  if (!(error instanceof Error)) return `it threw ${String(error)}`
  const [place] = places(error, root, url)
  const message = `${error.name}: ${error.message}`
  if (place === undefined) return message
  try {
    return `${message}\n\n${excerpt(place, readFileSync(join(root, place.file), "utf8"))}`
  } catch {
    return message
  }
}
