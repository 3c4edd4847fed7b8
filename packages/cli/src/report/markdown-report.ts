import type { PlacedFinding } from "../place/placed-finding.ts"
import { findingPlace } from "./findings-report.ts"

/** A cell of a table: no line feed, no bar. */
function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`).replaceAll(/\s*\n\s*/g, " ")
}

/** Findings as a table in Markdown, for a comment on a pull request or the summary of a job. */
export function markdownReport(findings: readonly PlacedFinding[]): string {
  if (findings.length === 0) return "The environments hold together.\n"
  const rows = findings.map((finding) => {
    const { severity, code, message, hint, built } = finding
    const [place] = built ?? []
    const at = place === undefined ? "" : `<br>\`${place.file}:${place.line}\``
    const advice = hint === undefined ? "" : `<br>_${cell(hint)}_`
    return `| ${severity} | \`${code}\` | ${cell(findingPlace(finding))}${at} | ${cell(message)}${advice} |\n`
  })
  return `| severity | code | where | what |\n| --- | --- | --- | --- |\n${rows.join("")}`
}
