import { isGroup, type SchemaNode } from "./schema-node.ts"

interface Row {
  readonly path: string
  readonly fallback: string
  readonly description: string
}

const cell = (text: string) => text.replaceAll("|", String.raw`\|`)

function rows(node: SchemaNode, path: string): readonly Row[] {
  const required = new Set(node.required)
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const at = path === "" ? key : `${path}.${key}`
    if (isGroup(child) && required.has(key)) return rows(child, at)
    const description = child.description ?? ""
    if (child.default === undefined) return [{ path: at, fallback: "", description }]
    return [{ path: at, fallback: `\`${JSON.stringify(child.default)}\``, description }]
  })
}

const table = (title: string, list: readonly Row[]) =>
  [
    `### ${title}`,
    "",
    "| value | default | what |",
    "|---|---|---|",
    ...list.map((row) => `| \`${row.path}\` | ${cell(row.fallback)} | ${cell(row.description)} |`),
  ].join("\n")

/** The values as tables in Markdown: one of what is common, one a service. */
export function valuesTable({ properties = {}, required = [] }: SchemaNode): string {
  const services = Object.entries(properties).filter(
    ([, node]) =>
      node.properties?.["enabled"] !== undefined && node.properties["image"] !== undefined,
  )
  const names = new Set(services.map(([name]) => name))
  const common = Object.fromEntries(
    Object.entries(properties).filter(([name]) => name !== "global" && !names.has(name)),
  )
  return [
    table("Common", rows({ properties: common, required }, "")),
    ...services.map(([name, node]) => table(name, rows(node, name))),
  ].join("\n\n")
}
