import type { Outcome } from "../commands/outcome.ts"
import type { Terminal } from "../terminal.ts"
import { findingsReport, type ReportOptions } from "./findings-report.ts"
import { githubFinding } from "./github-finding.ts"

/** An environment's findings, and its file. */
export type Reported = Pick<Outcome, "findings" | "source">

/** Annotations of every finding, for GitHub Actions. */
export function githubReport(outcomes: readonly Reported[]): string {
  return outcomes
    .flatMap(({ findings, source }) => findings.map((finding) => githubFinding(finding, source)))
    .join("")
}

/** Whether a finding is an error. */
export function hasErrors(outcomes: readonly Reported[]): boolean {
  return outcomes.some(({ findings }) => findings.some(({ severity }) => severity === "error"))
}

/**
 * Prints every finding, and annotates the code in GitHub Actions.
 *
 * @returns whether one is an error
 */
export function reportFindings(
  outcomes: readonly Reported[],
  terminal: Terminal,
  options: ReportOptions = {},
): boolean {
  if (terminal.env["GITHUB_ACTIONS"] === "true") terminal.out(githubReport(outcomes))
  const findings = outcomes.flatMap((outcome) => outcome.findings)
  if (findings.length > 0) terminal.err(findingsReport(findings, options))
  return hasErrors(outcomes)
}
