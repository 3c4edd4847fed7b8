import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { sourceFrame } from "./source-frame.ts"
import { UsageError } from "./usage-error.ts"

/**
 * Imports one module of a project; Node reads the TypeScript itself.
 *
 * @param source the file from the project's root
 * @returns what it exports
 * @throws UsageError with the line of the user's file when it cannot be imported
 */
export async function importModule(
  root: string,
  source: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { href } = pathToFileURL(join(root, source))
  try {
    return (await import(href)) as Readonly<Record<string, unknown>>
  } catch (error) {
    throw new UsageError(`${source} cannot be loaded`, undefined, {
      cause: sourceFrame(error, root, href),
    })
  }
}
