import { findTool } from "./find-tool.ts"
import type { ToolName } from "./tools.ts"

/**
 * Paths of the tools that a proof cannot do without.
 *
 * @throws {Error} one that names those that are absent, and says how to get them
 */
export function requireTools<Name extends ToolName>(
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const found = names.map((name) => [name, findTool(name)] as const)
  const absent = found.filter(([, path]) => path === undefined).map(([name]) => name)
  if (absent.length > 0) {
    throw new Error(
      `There is no ${absent.join(", no ")}: build what is absent with \`pnpm e2e:tools\` (needs Go), ` +
        "or put it on the PATH or into the folder that KUBEBUILDER_ASSETS names.",
    )
  }
  return Object.fromEntries(found) as Record<Name, string>
}
