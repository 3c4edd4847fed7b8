import type { Project } from "./find-project.ts"
import { loadEnvironment, type LoadedEnvironment } from "./load-environment.ts"
import { suggest } from "./suggest.ts"
import { UsageError } from "./usage-error.ts"

/**
 * Loads the named environments, or all when none is named: then modules without a default export,
 * which environments share, are passed over.
 *
 * @throws UsageError for an unknown name, and when there is no environment at all
 */
export async function loadSelected(
  project: Project,
  names: readonly string[],
): Promise<readonly LoadedEnvironment[]> {
  const known = [...project.files.keys()]
  for (const name of names) {
    if (project.files.has(name)) continue
    const nearest = suggest(name, known)
    throw new UsageError(
      `there is no environment "${name}"`,
      nearest === undefined
        ? `environments/ has: ${known.join(", ") || "nothing"}`
        : `did you mean "${nearest}"?`,
    )
  }
  const loaded: LoadedEnvironment[] = []
  for (const name of new Set(names.length === 0 ? known : names)) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time: the first that fails is reported
    const environment = await loadEnvironment(project, name)
    if (environment !== undefined) loaded.push(environment)
    else if (names.length > 0) {
      throw new UsageError(
        `${project.files.get(name) ?? name} has no default export`,
        "export default defineEnvironment({ name, components })",
      )
    }
  }
  if (loaded.length === 0) {
    throw new UsageError(
      "no file in environments/ exports an environment",
      "export default defineEnvironment({ name, components }) from environments/<name>.ts",
    )
  }
  return loaded
}
