import { relative } from "node:path"
import { isWithoutDefinition } from "../../repository/kinds-without-definition.ts"
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

/** What speaks against a document, one line each; what is listed with a reason is left out. */
export function resultLines({
  resource,
  source,
  status,
  reason,
  violations = [],
}: Result): string[] {
  const { kind, name } = resource
  if (status === "valid") return []
  if (reason === "schema-not-found" && isWithoutDefinition(resource)) return []
  const said = violations.map(({ path, message }) => (path ? `${path}: ${message}` : message))
  return (said.length === 0 ? [reason ?? status] : said)
    .map((text) => `${kind} ${name}: ${text}`)
    .filter((text) => !limits.some(({ pattern }) => pattern.test(text)))
    .map((text) => `${relative(projectRoot, source)}: ${text}`)
}
