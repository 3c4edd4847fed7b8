import type { Outcome } from "../commands/outcome.ts"
import type { Terminal } from "../terminal.ts"
import { findingsReport } from "./findings-report.ts"
import { githubFinding } from "./github-finding.ts"

/**
 * Prints every finding, and annotates the environments in GitHub Actions.
 *
 * @returns whether one is an error
 */
export function reportFindings(
  outcomes: readonly Pick<Outcome, "findings" | "source">[],
  terminal: Terminal,
): boolean {
  const findings = outcomes.flatMap((outcome) => outcome.findings)
  if (terminal.env["GITHUB_ACTIONS"] === "true") {
    for (const { findings: found, source } of outcomes) {
      for (const finding of found) terminal.out(githubFinding(finding, source))
    }
  }
  if (findings.length > 0) terminal.err(findingsReport(findings))
  return findings.some(({ severity }) => severity === "error")
}
