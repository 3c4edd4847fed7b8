import type { Resource } from "@supaflux/core"
import { resourceType } from "./resource-type.ts"

/**
 * The commands that delete resources by name and wait until they are gone. One that Flux is told never
 * to prune stays.
 */
export function deleteResources(resources: readonly Resource[]): string[] {
  return resources.flatMap((resource) => {
    const { namespace, name = "", annotations } = resource.metadata ?? {}
    if (annotations?.["kustomize.toolkit.fluxcd.io/prune"] === "disabled") return []
    const where = namespace === undefined ? "" : ` -n ${namespace}`
    return `kubectl${where} delete ${resourceType(resource)} ${name} --ignore-not-found --timeout=15m`
  })
}
