import { isUpToDate } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { driftReport } from "../report/drift-report.ts"
import { githubDrift, githubOrphan } from "../report/github-drift.ts"
import { summary } from "../report/summary.ts"
import type { Terminal } from "../terminal.ts"
import type { Outcome } from "./outcome.ts"

/** `supaflux gen --check`: tells how `generated/` differs from the code. Writes nothing. */
export function genCheck(
  outcomes: readonly Outcome[],
  stray: readonly string[],
  mend: string,
  terminal: Terminal,
): number {
  const inActions = terminal.env["GITHUB_ACTIONS"] === "true"
  const stale = outcomes.filter(
    (outcome) => outcome.plan !== undefined && !isUpToDate(outcome.plan),
  )
  for (const outcome of outcomes) {
    if (outcome.plan === undefined) continue
    const drift = stale.includes(outcome)
    if (drift) terminal.out(driftReport(outcome.path, outcome.plan))
    if (drift && inActions) terminal.out(githubDrift(outcome.path, outcome.plan, mend))
    terminal.out(summary(outcome.environment.name, outcome.plan, outcome.milliseconds, "check"))
  }
  for (const path of stray) {
    terminal.err(`${path} belongs to no environment. Remove it: git rm -r ${path}\n`)
    if (inActions) terminal.out(githubOrphan(path))
  }
  if (stale.length > 0) {
    terminal.err(`\nThe generated manifests differ from the code. To mend it, run: ${mend}\n`)
  }
  return stale.length + stray.length === 0 ? exitCode.fine : exitCode.findings
}
