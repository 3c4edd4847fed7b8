import { rules } from "@supaflux/check"
import type { Terminal } from "../terminal.ts"
import { findingJson } from "./finding-json.ts"
import type { ReportOptions } from "./findings-report.ts"
import type { Format } from "./formats.ts"
import { githubReport, reportFindings, type Reported } from "./report-findings.ts"

/** What was checked, by the name that people know it by. */
export interface CheckedTree extends Reported {
  readonly name: string
}

/** Prints the findings of a check: for people with what holds together, for machines as one document. */
export async function printChecked(
  checked: readonly CheckedTree[],
  format: Format,
  terminal: Terminal,
  options: ReportOptions,
): Promise<void> {
  const findings = checked.flatMap((tree) => tree.findings)
  switch (format) {
    case "text":
      if (reportFindings(checked, terminal, options)) return
      for (const { name } of checked) terminal.out(`${name}: holds together\n`)
      return
    case "json":
      terminal.out(`${JSON.stringify(findings.map(findingJson), undefined, 2)}\n`)
      return
    case "github":
      terminal.out(githubReport(checked))
      return
    case "markdown": {
      const { markdownReport } = await import("./markdown-report.ts")
      terminal.out(markdownReport(findings))
      return
    }
    case "sarif": {
      const { sarifReport } = await import("./sarif-report.ts")
      const log = sarifReport(
        checked.flatMap((tree) => tree.findings.map((finding) => [finding, tree.source] as const)),
        rules,
      )
      terminal.out(`${JSON.stringify(log, undefined, 2)}\n`)
    }
  }
}
