import type { Resource } from "./resource.ts"

/** The API group of an `apiVersion`: `apps` for `apps/v1`, the empty string for `v1`. */
export function apiGroup(apiVersion: string): string {
  const slash = apiVersion.indexOf("/")
  return slash === -1 ? "" : apiVersion.slice(0, slash)
}

/** The version of an `apiVersion`: `v1` for `apps/v1` and for `v1`. */
export function apiVersionOf(apiVersion: string): string {
  return apiVersion.slice(apiVersion.indexOf("/") + 1)
}

/**
 * What makes two resources the same object to an API server: group, kind, namespace and name. The
 * version is no part of it.
 */
export function identity(resource: Resource): string {
  const { namespace = "", name = "" } = resource.metadata ?? {}
  return `${apiGroup(resource.apiVersion)}/${resource.kind}/${namespace}/${name}`
}

/** How people call a resource: `ConfigMap supabase/settings`. */
export function describeResource(resource: Resource): string {
  const { namespace, name = "(no name)" } = resource.metadata ?? {}
  return `${resource.kind} ${namespace === undefined ? "" : `${namespace}/`}${name}`
}
