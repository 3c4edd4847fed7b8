import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { mutants } from "../../mutants.ts"
import type { Report } from "../../report.ts"
import type { Manifests } from "../manifests.ts"
import { findFluxSchema } from "./find-flux-schema.ts"
import { judge } from "./judge.ts"
import { limits, skippedKinds } from "./limits.ts"
import { makeCatalog } from "./make-catalog.ts"

/** A second opinion: flux-schema, where there is one, accepts the same manifests and refuses the same mutants. */
export function proveFluxSchema(
  folder: string,
  judged: readonly Manifests[],
  report: Report,
): void {
  const program = findFluxSchema()
  if (program === undefined) {
    return report.note(
      "flux-schema is not asked: it is not on the PATH, and FLUX_SCHEMA names none",
    )
  }
  for (const [kind, reason] of Object.entries(skippedKinds)) {
    report.note(`flux-schema is not asked about ${kind}: ${reason}`)
  }
  for (const { pattern, reason } of limits) {
    report.note(`flux-schema is not believed when it says ${pattern.source}: ${reason}`)
  }
  const catalog = join(folder, "catalog")
  const { locations, what: schemas } = makeCatalog(program, catalog)
  report.note(`flux-schema judges by ${schemas}`)
  for (const { what, paths, least } of judged) {
    const { resources, problems } = judge(program, locations, paths)
    report.check(
      `flux-schema: ${what}: ${resources} manifests are valid`,
      resources < least ? ["there are too few"] : problems,
    )
  }
  for (const { name, resource, without, fluxSchema } of mutants) {
    // Of a catalog from elsewhere no schema can be taken away.
    if (fluxSchema === undefined || (without !== undefined && !existsSync(catalog))) continue
    const file = join(folder, "mutant.yaml")
    writeFileSync(file, JSON.stringify(resource))
    if (without !== undefined) rmSync(join(catalog, schemaFile(resource)))
    const { problems } = judge(program, locations, [file])
    report.check(
      `flux-schema: mutant: ${name} is refused`,
      problems.some((line) => fluxSchema.test(line))
        ? []
        : [`wanted ${fluxSchema}, got: ${problems.join("; ")}`],
    )
  }
}

/** Where a catalog has the schema of a resource. */
function schemaFile({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }) {
  const [group = "", version = ""] = apiVersion.split("/")
  return `${group}/${kind.toLowerCase()}_${version}.json`
}
