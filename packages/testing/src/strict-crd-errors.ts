import type { CrdSchema } from "./crd-schema.ts"
import { findCrd } from "./find-crd.ts"
import { isMap } from "./json-map.ts"
import { schemaErrors } from "./schema-errors.ts"

const string: CrdSchema = { type: "string" }
const strings: CrdSchema = { type: "object", additionalProperties: string }

/** What a manifest may say in `metadata`; the rest of ObjectMeta is the API server's. */
const objectMeta: CrdSchema = {
  type: "object",
  properties: {
    name: { type: "string", minLength: 1 },
    generateName: { type: "string", minLength: 1 },
    namespace: { type: "string", minLength: 1 },
    labels: strings,
    annotations: strings,
    finalizers: { type: "array", items: string },
  },
}

/**
 * What an API server would refuse, or drop without a word, in a custom resource. Checked against
 * the schema of its CustomResourceDefinition: fields that it does not know, types, required fields,
 * enums, patterns, ranges, branches, duplicates in lists, served version, scope. Not checked: CEL
 * rules (`x-kubernetes-validations`), and formats other than byte, date-time and int32.
 *
 * @param resource as it is applied: a namespaced one names its namespace
 * @param folder folder of multi-document YAML files with the definitions
 * @returns one line a problem, each beginning with the field's path; empty when it fits
 */
export function strictCrdErrors(
  resource: { readonly apiVersion: string; readonly kind: string },
  folder: string,
): readonly string[] {
  const { apiVersion, kind } = resource
  const [group = "", version = ""] = apiVersion.split("/")
  const crd = findCrd(folder, group, kind)
  if (crd === undefined) return [`kind: no definition of ${kind} in the group ${group}`]
  const served = crd.spec.versions.find(({ name, served }) => name === version && served)
  const schema = served?.schema?.openAPIV3Schema
  if (schema === undefined) return [`apiVersion: ${version} of ${kind} is not served`]

  const properties = {
    ...schema.properties,
    apiVersion: string,
    kind: string,
    metadata: { ...objectMeta, allOf: [schema.properties?.["metadata"] ?? {}] },
  }
  return [
    ...scopeErrors(resource, crd.spec.scope),
    ...schemaErrors(resource, { ...schema, properties }, ""),
  ]
}

function scopeErrors(resource: object, scope: "Namespaced" | "Cluster"): string[] {
  const metadata = "metadata" in resource ? resource.metadata : undefined
  const namespace = isMap(metadata) ? metadata["namespace"] : undefined
  if (scope === "Namespaced" && namespace === undefined) return ["metadata.namespace: is required"]
  if (scope === "Cluster" && namespace !== undefined) {
    return ["metadata.namespace: the kind has cluster scope"]
  }
  return []
}
