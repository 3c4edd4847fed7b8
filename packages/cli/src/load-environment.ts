import type { Environment } from "@supaflux/core"
import type { Project } from "./find-project.ts"
import { importModule } from "./import-module.ts"
import { UsageError } from "./usage-error.ts"

/** An environment, and the file that it comes from. */
export interface LoadedEnvironment {
  readonly environment: Environment
  /** From the project's root: `environments/production.ts`. */
  readonly source: string
}

function isEnvironment(value: unknown): value is Environment {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "components" in value &&
    Array.isArray(value.components)
  )
}

/**
 * Imports one environment; Node reads the TypeScript itself.
 *
 * @param name name of its file, without folder and extension
 * @returns undefined when the file has no default export: it is a module that environments share
 * @throws UsageError when the file throws, or exports something else
 */
export async function loadEnvironment(
  project: Project,
  name: string,
): Promise<LoadedEnvironment | undefined> {
  const source = project.files.get(name)
  if (source === undefined) throw new UsageError(`there is no environment "${name}"`)
  const environment = (await importModule(project.root, source))["default"]
  if (environment === undefined) return undefined
  if (!isEnvironment(environment)) {
    throw new UsageError(
      `the default export of ${source} is no environment`,
      "export default defineEnvironment({ name, components })",
    )
  }
  if (environment.name !== name) {
    throw new UsageError(
      `${source} defines the environment ${JSON.stringify(environment.name)}`,
      `an environment is named after its file: set name: ${JSON.stringify(name)}, or rename the file`,
    )
  }
  return { environment, source }
}
