import { write } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { jsonReport } from "../report/json-report.ts"
import type { Terminal } from "../terminal.ts"
import type { GenFlags } from "./gen-flags.ts"
import type { Outcome } from "./outcome.ts"

/** `supaflux gen --json`: writes, or with `--check` compares, and prints the result for machines. */
export function genJson(
  outcomes: readonly Outcome[],
  stray: readonly string[],
  mend: string,
  flags: GenFlags,
  terminal: Terminal,
): number {
  const report = jsonReport(outcomes, stray, mend)
  if (flags.check !== true && !report.failed) {
    for (const { plan: planned } of outcomes) if (planned !== undefined) write(planned)
  }
  terminal.out(`${JSON.stringify(report.json, undefined, 2)}\n`)
  const drift = flags.check === true && report.drift
  return report.failed || drift ? exitCode.findings : exitCode.fine
}
