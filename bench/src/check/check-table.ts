import { markdownTable } from "../report/markdown-table.ts"
import type { CheckResult } from "./bench-check.ts"

const heading = ["resources", "environment", "findings", "generate", "check", "check / generate"]

/** The result as a table in Markdown; below 1 the check takes less than generating. */
export function checkTable({ machine, runs, times }: CheckResult): string {
  const rows = times.map(({ resources, name, findings, generate, check, ratio }) => [
    resources.toLocaleString("en"),
    name,
    findings.toLocaleString("en"),
    `${generate.toFixed(0)} ms`,
    `${check.toFixed(0)} ms`,
    `${ratio.toFixed(2)} x`,
  ])
  return `${markdownTable([heading, ...rows], new Set([1]))}\n${machine}. Medians of ${runs} runs.\n`
}
