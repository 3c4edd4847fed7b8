import { markdownTable } from "../report/markdown-table.ts"
import type { BootstrapResult } from "./bench-bootstrap.ts"

const heading = ["way", "empty", "x", "again", "x"]

/** The result as a table in Markdown; `x` is how many times the first line it takes. */
export function bootstrapTable({ machine, runs, times }: BootstrapResult): string {
  const [base] = times
  const rows = times.map(({ name, empty, again }) => [
    name,
    `${empty.toFixed(0)} ms`,
    (empty / (base?.empty ?? empty)).toFixed(1),
    `${again.toFixed(0)} ms`,
    (again / (base?.again ?? again)).toFixed(1),
  ])
  return `${markdownTable([heading, ...rows], new Set([0]))}\n${machine}. PostgreSQL 17. Medians of ${runs} runs.\n`
}
