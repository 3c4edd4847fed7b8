import type { Resource } from "@supaflux/core"
import { withoutNulls } from "../without-nulls.ts"
import type { SourceDocument, SourceFile } from "./source-document.ts"

function isResource(value: unknown): value is Resource {
  if (typeof value !== "object" || value === null) return false
  const { apiVersion, kind } = value as Record<string, unknown>
  return typeof apiVersion === "string" && typeof kind === "string"
}

/** Whether SOPS has left nothing of an object to read, not even what it is. */
function isEncrypted({ kind, metadata }: Resource): boolean {
  return [kind, metadata?.name, metadata?.namespace].some(
    (text) => typeof text === "string" && text.startsWith("ENC["),
  )
}

const isTemplate = (text: string): boolean => /\{\{/.test(text)

function notYaml({ message }: Error): string {
  return `it is no YAML: ${message.split("\n")[0] ?? ""}`
}

function itemsOf(resource: Resource): Resource[] {
  const { items } = resource as { readonly items?: unknown }
  return resource.kind.endsWith("List") && Array.isArray(items)
    ? items.filter(isResource)
    : [resource]
}

/**
 * Reads the objects of YAML text, and says what of it is none: chart templates, which are no YAML,
 * values, wholly encrypted files. Custom tags are read as what they stand on.
 */
export async function readSource(text: string, file: string): Promise<SourceFile> {
  const { parseAllDocuments } = await import("yaml")
  const objects: SourceDocument[] = []
  let opaque: string | undefined
  let malformed = false
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    merge: true,
    logLevel: "error",
  })
  for (const [index, document] of [...documents].entries()) {
    const [error] = document.errors
    if (error !== undefined) {
      malformed = !isTemplate(text)
      opaque ??= malformed ? notYaml(error) : "it is a template"
      continue
    }
    const value: unknown = document.toJS({ maxAliasCount: -1 })
    if (value === null || value === undefined) continue
    if (!isResource(value)) opaque ??= "it holds no Kubernetes object"
    else if (isEncrypted(value)) opaque ??= "it is encrypted as a whole"
    else
      objects.push(...itemsOf(value).map((item) => ({ resource: withoutNulls(item), file, index })))
  }
  return { objects, opaque, malformed }
}
