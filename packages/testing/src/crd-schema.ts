/**
 * The schema dialect of CustomResourceDefinitions, as far as it is checked.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.35/#jsonschemaprops-v1-apiextensions-k8s-io
 */
export interface CrdSchema {
  readonly type?: "object" | "array" | "string" | "integer" | "number" | "boolean"
  readonly nullable?: boolean
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: boolean
  readonly exclusiveMaximum?: boolean
  readonly multipleOf?: number
  readonly items?: CrdSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, CrdSchema>>
  readonly additionalProperties?: CrdSchema | boolean
  readonly required?: readonly string[]
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly allOf?: readonly CrdSchema[]
  readonly anyOf?: readonly CrdSchema[]
  readonly oneOf?: readonly CrdSchema[]
  readonly not?: CrdSchema
  readonly "x-kubernetes-int-or-string"?: boolean
  readonly "x-kubernetes-preserve-unknown-fields"?: boolean
  readonly "x-kubernetes-list-type"?: "atomic" | "set" | "map"
  readonly "x-kubernetes-list-map-keys"?: readonly string[]
}
