import { relative } from "node:path"
import { kindsWithoutDefinition } from "../repository/kinds-without-definition.ts"
import { projectRoot } from "../repository/project-root.ts"
import type { SchemaVerdict } from "./judge-schema.ts"

/** The problems as lines; those of kinds that have no definition, for a reason that is listed, are left out. */
export function problemLines({ problems }: SchemaVerdict): readonly string[] {
  return problems
    .filter(({ message }) => !isListed(message))
    .map(({ file, resource, message }) => `${relative(projectRoot, file)}: ${resource}: ${message}`)
}

function isListed(message: string): boolean {
  const [, group, kind] = /^kind: Kubernetes has no ([^/]+)\/\S+, Kind=(\w+),/.exec(message) ?? []
  return `${kind}.${group}` in kindsWithoutDefinition
}
