import type { CustomKind } from "../custom-kind.ts"
import { apiGroup } from "../identity.ts"
import type { Resource } from "../resource.ts"

interface CustomResourceDefinition extends Resource {
  readonly spec?: {
    readonly group?: string
    readonly scope?: string
    readonly names?: { readonly kind?: string }
  }
}

/** The kind that a CustomResourceDefinition among the resources defines; undefined for other resources. */
export function declaredKind(resource: Resource): CustomKind | undefined {
  if (
    apiGroup(resource.apiVersion) !== "apiextensions.k8s.io" ||
    resource.kind !== "CustomResourceDefinition"
  ) {
    return undefined
  }
  const { group, scope, names } = (resource as CustomResourceDefinition).spec ?? {}
  if (group === undefined || names?.kind === undefined) return undefined
  return { group, kind: names.kind, scope: scope === "Cluster" ? "Cluster" : "Namespaced" }
}
