import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/**
 * Path of flux-schema: what `FLUX_SCHEMA` names, else the one on the PATH. No module proxy serves it, so it is not built
 * with the other tools. Undefined when there is none.
 *
 * @throws {Error} when `FLUX_SCHEMA` names a file that does not exist
 * @see https://github.com/fluxcd/flux-schema
 */
export function findFluxSchema(): string | undefined {
  const named = process.env["FLUX_SCHEMA"]
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named
    throw new Error(`FLUX_SCHEMA names ${named}, which does not exist.`)
  }
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, "flux-schema"))
    .find((path) => existsSync(path))
}
