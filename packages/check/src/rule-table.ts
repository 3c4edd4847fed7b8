import type { Rule } from "./rule.ts"

function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`).replaceAll("\n", " ")
}

/** A table in Markdown of what each rule reports, its columns padded. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = [
    ["topic", "code", "severity", "reports"],
    ...rules.map(({ topic, code, severity, title }) => [
      topic,
      `\`${code}\``,
      severity,
      cell(title),
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  )
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |\n`
  const [heading = [], ...body] = rows
  const rule = widths.map((width) => "-".repeat(width))
  return [heading, rule, ...body].map(line).join("")
}
