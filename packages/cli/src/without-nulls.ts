import type { Resource } from "@supaflux/core"

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) =>
      child === null || child === undefined ? [] : [[key, strip(child)] as const],
    ),
  )
}

/**
 * An object as the API server takes it: a field that is null is not there. The values of a HelmRelease
 * stay as they are, because to Helm a null removes a default.
 */
export function withoutNulls(resource: Resource): Resource {
  return resource.kind === "HelmRelease" ? resource : (strip(resource) as Resource)
}
