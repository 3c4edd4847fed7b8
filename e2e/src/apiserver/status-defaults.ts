import type { Resource } from "../cluster/resource.ts"

interface CustomResourceDefinition extends Resource {
  readonly spec: {
    readonly group: string
    readonly names: { readonly kind: string }
    readonly versions: readonly {
      readonly name: string
      readonly schema?: {
        readonly openAPIV3Schema?: { readonly properties?: { readonly status?: unknown } }
      }
    }[]
  }
}

/** Whether a schema, or one below it, has a default. */
function hasDefault(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false
  return "default" in schema || Object.values(schema).some(hasDefault)
}

/** Tells of a resource whether its definition, one of these, has defaults in its status. */
export function statusDefaults(definitions: readonly Resource[]): (resource: Resource) => boolean {
  const kinds = new Set(
    (definitions as readonly CustomResourceDefinition[]).flatMap(({ spec }) =>
      spec.versions
        .filter(({ schema }) => hasDefault(schema?.openAPIV3Schema?.properties?.status))
        .map(({ name }) => `${spec.group}/${name} ${spec.names.kind}`),
    ),
  )
  return ({ apiVersion, kind }) => kinds.has(`${apiVersion} ${kind}`)
}
