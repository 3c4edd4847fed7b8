import { readdirSync } from "node:fs"
import { generatedFolder } from "./generated-folder.ts"

/**
 * Names of the environments that are generated, or of those that were asked for.
 *
 * @throws {Error} when one that was asked for is not generated
 */
export function chosenEnvironments(asked: readonly string[]): readonly string[] {
  const all = readdirSync(generatedFolder).sort()
  const unknown = asked.filter((name) => !all.includes(name))
  if (unknown.length > 0) {
    throw new Error(
      `There is no generated/${unknown.join(", no generated/")}; there are ${all.join(", ")}.`,
    )
  }
  return asked.length === 0 ? all : asked
}
