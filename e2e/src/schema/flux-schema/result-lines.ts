import { relative } from "node:path"
import { kindsWithoutDefinition } from "../../repository/kinds-without-definition.ts"
import { projectRoot } from "../../repository/project-root.ts"
import { limits } from "./limits.ts"

/** What flux-schema reports of one document. */
export interface Result {
  readonly resource: { readonly apiVersion: string; readonly kind: string; readonly name: string }
  readonly source: string
  readonly status: string
  readonly reason?: string
  readonly violations?: readonly { readonly path?: string; readonly message: string }[]
}

/**
 * What speaks against a document, one line each; what is listed with a reason is left out.
 *
 * @param listed kinds that have no definition, for a reason
 */
export function resultLines(
  { resource, source, status, reason, violations = [] }: Result,
  listed: Readonly<Record<string, string>> = kindsWithoutDefinition(),
): string[] {
  const { apiVersion, kind, name } = resource
  if (status === "valid") return []
  if (reason === "schema-not-found" && `${kind}.${apiVersion.split("/")[0]}` in listed) return []
  const said = violations.map(({ path, message }) => (path ? `${path}: ${message}` : message))
  return (said.length === 0 ? [reason ?? status] : said)
    .map((text) => `${kind} ${name}: ${text}`)
    .filter((text) => !limits.some(({ pattern }) => pattern.test(text)))
    .map((text) => `${relative(projectRoot, source)}: ${text}`)
}
