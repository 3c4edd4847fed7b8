import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describeResource, type Finding, type Resource } from "@supaflux/core"
import { excerpt, type Place } from "../place/excerpt.ts"
import type { PlacedFinding } from "../place/placed-finding.ts"

/** The resource that a finding is about among those of a file: with its namespace, or where the file says none. */
function meantIn(
  resources: readonly (Resource | null)[],
  named: string | undefined,
): number | undefined {
  const exact = resources.findIndex((one) => one !== null && describeResource(one) === named)
  if (exact !== -1) return exact
  const index = resources.findIndex((one) => {
    const { kind = "", metadata } = one ?? {}
    const name = metadata?.name ?? ""
    const silent = metadata?.namespace === undefined
    return silent && named?.startsWith(`${kind} `) === true && named.endsWith(`/${name}`)
  })
  return index === -1 ? undefined : index
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
  const index = meantIn(
    documents.map((one) => one.toJS() as Resource | null),
    resource,
  )
  // What is in a list, and what a kustomize file makes, is in no document of its own.
  if (index === undefined) return { file, line: 1, column: 1 }
  const document = documents[index]
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
