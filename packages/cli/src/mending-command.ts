import { readFileSync } from "node:fs"
import { join } from "node:path"

function hasGenScript(root: string): boolean {
  try {
    const text = readFileSync(join(root, "package.json"), "utf8")
    const { scripts } = JSON.parse(text) as { scripts?: Record<string, string> }
    return scripts?.["gen"] !== undefined
  } catch {
    return false
  }
}

/**
 * The command that brings `generated/` up to date, as it is typed in this project: its own script
 * when it has one called `gen`, else the binary.
 *
 * @param exists tells whether a file exists
 */
export function mendingCommand(
  root: string,
  names: readonly string[],
  exists: (path: string) => boolean,
): string {
  const args = names.map((name) => ` ${name}`).join("")
  if (!hasGenScript(root)) return `npx supaflux gen${args}`
  if (exists(join(root, "pnpm-lock.yaml"))) return `pnpm gen${args}`
  if (exists(join(root, "yarn.lock"))) return `yarn gen${args}`
  return `npm run gen${args === "" ? "" : ` --${args}`}`
}
