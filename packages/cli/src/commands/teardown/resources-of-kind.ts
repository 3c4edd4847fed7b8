import { apiGroup, type Resource } from "@supaflux/core"
import type { Survey } from "./survey.ts"

/** Every resource of a kind in an environment. */
export function resourcesOfKind(
  { components }: Survey,
  group: string,
  ...kinds: readonly string[]
): Resource[] {
  return components
    .flatMap(({ resources }) => resources)
    .filter(({ apiVersion, kind }) => apiGroup(apiVersion) === group && kinds.includes(kind))
}
