import { join } from "node:path"
import type { JsonObject } from "@supaflux/core"
import { readResources } from "../cluster/read-resources.ts"
import { generatedFolder } from "../repository/generated-folder.ts"

interface Release {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: { readonly values: JsonObject }
}

/** The chart values of the releases of an environment that have one of these names, as they are committed. */
export function generatedValues(
  environment: string,
  names: readonly string[],
): readonly JsonObject[] {
  return readResources(join(generatedFolder, environment))
    .map(({ resource }) => resource as unknown as Release)
    .filter(({ kind, metadata }) => kind === "HelmRelease" && names.includes(metadata.name))
    .map(({ spec }) => spec.values)
}
