import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { parseAllDocuments } from "yaml"
import type { Resource } from "./resource.ts"

/** A resource and the file that holds it. */
export interface FoundResource {
  readonly file: string
  readonly resource: Resource
}

/** The resources in a text of YAML documents; files that kustomize alone reads hold none. */
export function parseResources(text: string, file: string): readonly FoundResource[] {
  const documents = parseAllDocuments(text, { merge: false })
  if ("empty" in documents) return []
  return documents.flatMap((document) => {
    const [error] = document.errors
    if (error !== undefined) throw new Error(`${file}: ${error.message}`)
    const resource = document.toJS() as Resource | null
    if (resource === null || resource.apiVersion.startsWith("kustomize.config.k8s.io/")) return []
    return [{ file, resource }]
  })
}

/** Every resource in the YAML files of a folder and those below it, by path. */
export function readResources(folder: string): readonly FoundResource[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && statSync(join(folder, name)).isFile())
    .sort()
    .flatMap((name) => parseResources(readFileSync(join(folder, name), "utf8"), join(folder, name)))
}
