import { isGroup, type SchemaNode } from "./schema-node.ts"

const head = `# Defaults of the chart, written by pnpm gen from packages/supabase/src/values: change them there.
# values.schema.json refuses every key that is not named here.
`

/** Breaks a comment at words, so that lines stay readable. */
export function wrap(text: string, width: number): readonly string[] {
  const lines = [""]
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? ""
    if (last !== "" && last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`
  }
  return lines
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** JSON is YAML: a value that is no filled map stands in one line. */
function lines(key: string, value: unknown, indent: string): readonly string[] {
  if (isMap(value) && Object.keys(value).length > 0) {
    return [
      `${indent}${key}:`,
      ...Object.entries(value).flatMap(([name, inner]) => lines(name, inner, `${indent}  `)),
    ]
  }
  return [`${indent}${key}: ${JSON.stringify(value)}`]
}

function entries(node: SchemaNode, indent: string): readonly string[] {
  const required = new Set(node.required)
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    if (!required.has(key)) return []
    const comment = wrap(child.description ?? "", 100 - indent.length - 2).map((line) =>
      `${indent}# ${line}`.trimEnd(),
    )
    if (isGroup(child)) {
      const inner = entries(child, `${indent}  `)
      const own = inner.length === 0 ? [`${indent}${key}: {}`] : [`${indent}${key}:`, ...inner]
      return [...(indent === "" ? [""] : []), ...comment, ...own]
    }
    return [...(indent === "" ? [""] : []), ...comment, ...lines(key, child.default, indent)]
  })
}

/** The chart's `values.yaml`: every default, with its description above it. */
export function valuesYaml({ properties = {}, ...schema }: SchemaNode): string {
  const { global: _global, ...own } = properties
  return `${head}${entries({ ...schema, properties: own }, "").join("\n")}\n`
}
