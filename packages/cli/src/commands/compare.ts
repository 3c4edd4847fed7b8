import { compose } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { findingsReport } from "../report/findings-report.ts"
import type { Terminal } from "../terminal.ts"
import { compareEnvironments } from "./compare/compare-environments.ts"
import { comparedEnvironment } from "./compare/compared-environment.ts"
import { comparisonReport } from "./compare/comparison-report.ts"
import { differ } from "./compare/differ.ts"

/** Flags of `supaflux compare`. */
export interface CompareFlags {
  readonly json?: boolean
  readonly exitCode?: boolean
  readonly directory?: string
}

/**
 * `supaflux compare`: what differs between two environments, by resource and field. A difference is
 * no finding: only with `--exit-code` does it show in the exit code. An environment whose own
 * structure is wrong is not compared.
 */
export async function compare(
  names: readonly [a: string, b: string],
  flags: CompareFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const composed = (await loadSelected(project, names)).map(({ environment }) =>
    compose(environment),
  )
  const findings = composed.flatMap((entry) => entry.findings)
  if (findings.length > 0) terminal.err(findingsReport(findings))
  if (findings.some(({ severity }) => severity === "error")) return exitCode.findings

  // An environment that is named twice is loaded once.
  const [a, b = a] = composed.map(({ composition }) => comparedEnvironment(composition))
  if (a === undefined || b === undefined) return exitCode.usage
  const comparison = compareEnvironments(a, b)
  terminal.out(
    flags.json === true
      ? `${JSON.stringify(comparison, undefined, 2)}\n`
      : comparisonReport(comparison),
  )
  return flags.exitCode === true && differ(comparison) ? exitCode.findings : exitCode.fine
}
