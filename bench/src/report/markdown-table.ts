/**
 * A table in Markdown, which reads well in a terminal too.
 *
 * @param lines its heading first
 * @param texts the columns that hold text; all others are aligned to the right
 */
export function markdownTable(
  lines: readonly (readonly string[])[],
  texts: ReadonlySet<number>,
): string {
  const [heading = []] = lines
  const widths = heading.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${widths
      .map((width, column) => {
        const cell = cells[column] ?? ""
        return texts.has(column) ? cell.padEnd(width) : cell.padStart(width)
      })
      .join(" | ")} |`
  const rule = `| ${widths
    .map((width, column) => (texts.has(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`))
    .join(" | ")} |`
  const [first = "", ...others] = lines.map(line)
  return `${[first, rule, ...others].join("\n")}\n`
}
