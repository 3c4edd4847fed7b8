import type { CommonMetadata } from "./environment.ts"
import type { Resource } from "./resource.ts"

/** A resource with the environment's labels and annotations; what it sets itself wins. */
export function applyCommonMetadata(
  resource: Resource,
  common: CommonMetadata | undefined,
): Resource {
  if (common === undefined) return resource
  const { labels, annotations } = common
  const { metadata } = resource
  return {
    ...resource,
    metadata: {
      ...metadata,
      ...(labels === undefined ? {} : { labels: { ...labels, ...metadata?.labels } }),
      ...(annotations === undefined
        ? {}
        : { annotations: { ...annotations, ...metadata?.annotations } }),
    },
  }
}
