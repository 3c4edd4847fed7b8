import { relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import type { Place } from "./excerpt.ts"

/** Places that a stack names, the innermost first, with absolute paths. */
function stackPlaces(stack: string): Place[] {
  return [...stack.matchAll(/(file:\/\/[^\s)]+?|\/[^\s()]+?):(\d+)(?::(\d+))?(?=[\s)]|$)/gm)].map(
    ([, address = "", line = "", column = "1"]) => ({
      file: address.startsWith("file:") ? fileURLToPath(address.split("?")[0] ?? "") : address,
      line: Number(line),
      column: Number(column),
    }),
  )
}

/** Whether a file is one that the user wrote. */
export function isUsers(file: string, root: string): boolean {
  const path = relative(root, file)
  return !path.startsWith("..") && !path.split(sep).includes("node_modules")
}

/**
 * The user's places that a stack names, those in `environments/` alone where there are some: the
 * innermost first, with paths from the project's root.
 */
export function usersPlaces(stack: string, root: string): Place[] {
  const users = stackPlaces(stack)
    .filter(({ file }) => isUsers(file, root))
    .map((place) => ({ ...place, file: relative(root, place.file).replaceAll(sep, "/") }))
  const inEnvironments = users.filter(({ file }) => file.startsWith("environments/"))
  return inEnvironments.length > 0 ? inEnvironments : users
}
