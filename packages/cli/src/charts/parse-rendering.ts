import type { Resource } from "@supaflux/core"
import { withoutNulls } from "../without-nulls.ts"

/** The objects of a rendering: those of the templates, and those of the charts' `crds/`. */
export interface Parsed {
  readonly resources: readonly Resource[]
  readonly crds: readonly Resource[]
}

const source = /^# Source: (.+)$/m

/** Whether a file is of the `crds/` of a chart or of one of its subcharts. */
function isInCrds(file: string): boolean {
  return file.includes("/crds/") && !file.includes("/templates/")
}

function isResource(value: unknown): value is Resource {
  return typeof value === "object" && value !== null && "kind" in value && "apiVersion" in value
}

/**
 * Reads what `helm template --include-crds` prints. A chart may write a `List` of objects, which helm
 * takes apart.
 */
export async function parseRendering(output: string): Promise<Parsed> {
  const { parse } = await import("yaml")
  const resources: Resource[] = []
  const crds: Resource[] = []
  let file = ""
  for (const document of output.split(/^---(?:[ \t].*)?$/m)) {
    // A file of crds/ is printed whole, its name above the first of its documents alone.
    file = source.exec(document)?.[1] ?? file
    const value: unknown = parse(document, { uniqueKeys: false, merge: true, logLevel: "error" })
    if (!isResource(value)) continue
    const isDefinition = value.kind === "CustomResourceDefinition" && isInCrds(file)
    const items = value.kind === "List" ? (value as { items?: readonly Resource[] }).items : [value]
    ;(isDefinition ? crds : resources).push(...(items ?? []).map(withoutNulls))
  }
  return { resources, crds }
}
