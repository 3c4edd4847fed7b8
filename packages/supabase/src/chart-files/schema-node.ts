/** The part of a JSON schema that values use. */
export interface SchemaNode {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | SchemaNode
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
}

/** Whether a node has fields of its own, as against a value that stands as a whole. */
export function isGroup(
  node: SchemaNode,
): node is SchemaNode & { readonly properties: Readonly<Record<string, SchemaNode>> } {
  return node.properties !== undefined && node.default === undefined
}
