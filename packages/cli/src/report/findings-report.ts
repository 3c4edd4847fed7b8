import type { Finding } from "@supaflux/core"

function place({ where }: Finding<string>): string {
  const { environment, component, role, path } = where
  return [environment, component, role, ...(path === undefined ? [] : [path.join(".")])]
    .filter((part) => part !== undefined && part !== "")
    .join(" › ")
}

function count(findings: readonly Finding<string>[], severity: Finding["severity"]): string {
  const number = findings.filter((finding) => finding.severity === severity).length
  return `${number} ${severity}${number === 1 ? "" : "s"}`
}

/** Findings for people: code and place, what is wrong, what to do; then the total. */
export function findingsReport(findings: readonly Finding<string>[]): string {
  const blocks = findings.map((finding) =>
    [
      `${finding.severity} ${finding.code}  ${place(finding)}`,
      `  ${finding.message}`,
      ...(finding.hint === undefined ? [] : [`  hint: ${finding.hint}`]),
    ].join("\n"),
  )
  return `${blocks.join("\n\n")}\n\n${count(findings, "error")}, ${count(findings, "warning")}\n`
}
