import { relative } from "node:path"
import { kindsWithoutDefinition } from "../repository/kinds-without-definition.ts"
import { projectRoot } from "../repository/project-root.ts"
import type { SchemaVerdict } from "./judge-schema.ts"

/**
 * The problems as lines.
 *
 * @param listed kinds that have no definition, for a reason: they are left out
 */
export function problemLines(
  { problems }: SchemaVerdict,
  listed: Readonly<Record<string, string>> = kindsWithoutDefinition(),
): readonly string[] {
  return problems
    .filter(({ message }) => !(unknownKind(message) in listed))
    .map(({ file, resource, message }) => `${relative(projectRoot, file)}: ${resource}: ${message}`)
}

function unknownKind(message: string): string {
  const [, group, kind] = /^kind: Kubernetes has no ([^/]+)\/\S+, Kind=(\w+),/.exec(message) ?? []
  return `${kind}.${group}`
}
