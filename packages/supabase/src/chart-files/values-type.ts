import { isGroup, type SchemaNode } from "./schema-node.ts"
import { wrap } from "./values-yaml.ts"

const head = `// Written by pnpm gen from packages/supabase/src/values: change them there.
/* oxlint-disable max-lines -- one type of all values, as wide as the chart is. */
import type { Json } from "@supaflux/core"

/**
 * The values of \`charts/supabase\`, with all of its defaults set: what its \`values.yaml\` sets and
 * its schema allows.
 * @see https://github.com/supaflux/supaflux/blob/main/charts/supabase/values.yaml
 */
`

function comment(node: SchemaNode, indent: string): string {
  const description = node.description ?? ""
  const fallback =
    isGroup(node) || node.default === undefined ? "" : ` @default ${JSON.stringify(node.default)}`
  const line = `${indent}/** ${description}${fallback} */`
  if (line.length <= 100) return line
  const body = wrap(`${description}${fallback}`, 96 - indent.length)
  return [`${indent}/**`, ...body.map((text) => `${indent} * ${text}`), `${indent} */`].join("\n")
}

function mapType(node: SchemaNode, indent: string): string {
  const more = node.additionalProperties
  if (node.properties !== undefined) {
    const required = new Set(node.required)
    const fields = Object.entries(node.properties).map(([key, child]) => {
      const mark = required.has(key) ? "" : "?"
      return `${comment(child, `${indent}  `)}\n${indent}  readonly ${key}${mark}: ${typeOf(child, `${indent}  `)}`
    })
    return `{\n${fields.join("\n")}\n${indent}}`
  }
  const item = typeof more === "object" ? inline(more) : "Json"
  if (item.length < 60) return `Readonly<Record<string, ${item}>>`
  const inner = [
    `${indent}  Record<`,
    `${indent}    string,`,
    `${indent}    ${item}`,
    `${indent}  >`,
  ]
  return `Readonly<\n${inner.join("\n")}\n${indent}>`
}

/** A type in one line, for items of lists and members of unions. */
function inline(node: SchemaNode): string {
  if (node.properties === undefined) return typeOf(node, "")
  const fields = Object.entries(node.properties).map(
    ([key, child]) => `readonly ${key}: ${inline(child)}`,
  )
  return `{ ${fields.join("; ")} }`
}

function typeOf(node: SchemaNode, indent: string): string {
  if (node.enum !== undefined) return node.enum.map((word) => JSON.stringify(word)).join(" | ")
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(inline))].join(" | ")
  if (typeof node.type === "object") return node.type.join(" | ")
  if (node.type === "object") return mapType(node, indent)
  if (node.type === "array") return `readonly ${inline(node.items ?? {})}[]`
  if (node.type === "integer" || node.type === "number") return "number"
  return node.type ?? "Json"
}

/** The TypeScript type of the values, as the text of a module. */
export function valuesType({ properties = {}, required = [] }: SchemaNode): string {
  const { global: _global, ...own } = properties
  return `${head}export type SupabaseValues = ${mapType({ properties: own, required }, "")}\n`
}
