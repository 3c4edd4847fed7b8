import { isGroup, type SchemaNode } from "./schema-node.ts"
import { wrap } from "./values-yaml.ts"

const head = "// Written by pnpm gen from packages/supabase/src/values: change them there.\n"
const json = 'import type { Json } from "@supaflux/core"\n'

const documentation = `/**
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

/** A module of types: its path below `src`, and its text. */
export interface TypeModule {
  readonly path: string
  readonly content: string
}

interface Group {
  readonly key: string
  readonly node: SchemaNode
  /** Name of its type: `NetworkPolicyValues`. */
  readonly type: string
  /** Name of its file, without the ending: `network-policy`. */
  readonly file: string
}

const kebab = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const pascal = (key: string) => `${key.charAt(0).toUpperCase()}${key.slice(1)}`

function withImports(imports: readonly string[], text: string): string {
  const all = [/\bJson\b/.test(text) ? json : "", ...imports].join("")
  return `${head}${all}\n${text}`
}

/** The TypeScript type of the values: one module a group, and one that puts them together. */
export function valuesTypes({ properties = {}, required = [] }: SchemaNode): readonly TypeModule[] {
  const { global: _global, ...own } = properties
  const groups = Object.entries(own).flatMap(([key, node]): Group[] =>
    node.properties === undefined
      ? []
      : [{ key, node, type: `${pascal(key)}Values`, file: kebab(key) }],
  )
  const types = new Map(groups.map(({ key, type }) => [key, type]))
  const mandatory = new Set(required)
  const fields = Object.entries(own).map(([key, node]) => {
    const mark = mandatory.has(key) ? "" : "?"
    return `${comment(node, "  ")}\n  readonly ${key}${mark}: ${types.get(key) ?? typeOf(node, "  ")}\n`
  })
  const imports = groups
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ type, file }) => `import type { ${type} } from "./supabase-values/${file}.ts"\n`)
  const whole = `${documentation}export type SupabaseValues = {\n${fields.join("")}}\n`
  return [
    { path: "supabase-values.ts", content: withImports(imports, whole) },
    ...groups.map(({ node, type, file }) => ({
      path: `supabase-values/${file}.ts`,
      content: withImports(
        [],
        `${comment(node, "")}\nexport type ${type} = ${mapType(node, "")}\n`,
      ),
    })),
  ]
}
