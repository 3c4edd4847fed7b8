import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describeResource, type Finding, type Resource } from "@supaflux/core"
import { excerpt, type Place } from "../place/excerpt.ts"
import type { PlacedFinding } from "../place/placed-finding.ts"

/** Whether a finding is about what stands in a document: of its kind and name, in whatever namespace. */
function isMeant({ kind, metadata }: Resource, resource: string | undefined): boolean {
  const name = metadata?.name ?? ""
  return (
    resource === describeResource({ apiVersion: "", kind, metadata: { name } }) ||
    (resource?.startsWith(`${kind} `) === true && resource.endsWith(`/${name}`))
  )
}

/** The place of a field in the document of a file that holds a resource. */
async function placeIn(
  file: string,
  text: string,
  { resource, path = [], inChart = false }: Finding<string>["where"],
): Promise<Place> {
  const { isNode, LineCounter, parseAllDocuments } = await import("yaml")
  const lines = new LineCounter()
  const documents = [...parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false })]
  const document =
    documents.find((one) => isMeant((one.toJS() ?? { kind: "" }) as Resource, resource)) ??
    documents[0]
  const wanted = inChart ? ["spec", "values"] : path
  for (let length = wanted.length; length >= 0; length -= 1) {
    const node: unknown =
      length === 0 ? document?.contents : document?.getIn(wanted.slice(0, length), true)
    const offset = isNode(node) ? node.range?.[0] : undefined
    if (offset === undefined) continue
    const { line, col: column } = lines.linePos(offset)
    return { file, line, column }
  }
  return { file, line: 1, column: 1 }
}

/**
 * Finds the lines of findings in the files that people wrote. What kustomize has renamed, or made, is
 * in none.
 */
export async function placeTreeFindings(
  findings: readonly Finding<string>[],
  root: string,
): Promise<PlacedFinding[]> {
  return Promise.all(
    findings.map(async (finding): Promise<PlacedFinding> => {
      const { file } = finding.where
      if (file === undefined) return finding
      const text = readFileSync(join(root, file), "utf8")
      const { line: known } = finding.where
      const place =
        known === undefined
          ? await placeIn(file, text, finding.where)
          : { file, line: known, column: 1 }
      const where = { ...finding.where, line: place.line }
      return { ...finding, where, manifest: { place, excerpt: excerpt(place, text) } }
    }),
  )
}
