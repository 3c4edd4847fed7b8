import { existsSync } from "node:fs"
import { join } from "node:path"
import { generate, isUpToDate, plan, write, type Generated, type Plan } from "@supaflux/core"
import { exitCode } from "../exit-code.ts"
import { findProject, type Project } from "../find-project.ts"
import type { LoadedEnvironment } from "../load-environment.ts"
import { loadSelected } from "../load-selected.ts"
import { mendingCommand } from "../mending-command.ts"
import { orphans } from "../orphans.ts"
import { progress, type Progress } from "../progress.ts"
import { driftReport } from "../report/drift-report.ts"
import { findingsReport } from "../report/findings-report.ts"
import { foreignReport } from "../report/foreign-report.ts"
import { githubDrift, githubFinding, githubOrphan } from "../report/github-annotations.ts"
import { jsonReport } from "../report/json-report.ts"
import { summary } from "../report/summary.ts"
import { sourceFrame } from "../source-frame.ts"
import type { Terminal } from "../terminal.ts"
import { UsageError } from "../usage-error.ts"

/** Flags of `supaflux gen`. */
export interface GenFlags {
  readonly check?: boolean
  readonly json?: boolean
  readonly directory?: string
}

/** One environment on its way through `gen`. */
export interface Outcome extends LoadedEnvironment, Pick<Generated, "findings"> {
  /** The environment's folder from the project's root. */
  readonly path: string
  /** Undefined when a finding is an error. */
  readonly plan: Plan | undefined
  /** Milliseconds from composing to planning. */
  readonly milliseconds: number
}

/** A function of the environment, such as its delivery, can throw as well as its file can. */
async function generateOrExplain(
  { root }: Project,
  { environment, source }: LoadedEnvironment,
  path: string,
): Promise<Generated> {
  try {
    return await generate(environment, { source, path })
  } catch (error) {
    throw new UsageError(`${source} cannot be generated`, undefined, {
      cause: sourceFrame(error, root),
    })
  }
}

async function prepare(project: Project, loaded: LoadedEnvironment): Promise<Outcome> {
  const started = performance.now()
  const path = `generated/${loaded.environment.name}`
  const { rendered, findings } = await generateOrExplain(project, loaded, path)
  return {
    ...loaded,
    path,
    findings,
    plan: rendered === undefined ? undefined : plan(rendered, join(project.root, path)),
    milliseconds: performance.now() - started,
  }
}

function reportFindings(outcomes: readonly Outcome[], terminal: Terminal): boolean {
  const findings = outcomes.flatMap((outcome) => outcome.findings)
  if (terminal.env["GITHUB_ACTIONS"] === "true") {
    for (const { findings: found, source } of outcomes) {
      for (const finding of found) terminal.out(githubFinding(finding, source))
    }
  }
  if (findings.length > 0) terminal.err(findingsReport(findings))
  return findings.some(({ severity }) => severity === "error")
}

function check(
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

function apply(
  outcomes: readonly Outcome[],
  stray: readonly string[],
  terminal: Terminal,
  line: Progress,
): number {
  for (const { environment, path, plan: planned, milliseconds } of outcomes) {
    if (planned === undefined) continue
    terminal.err(foreignReport(path, planned))
    const started = performance.now()
    write(planned, {
      onProgress: (done, total) => line.show(`${environment.name}: ${done} of ${total} files`),
    })
    line.clear()
    const took = milliseconds + performance.now() - started
    terminal.out(summary(environment.name, planned, took, "write"))
  }
  for (const path of stray) {
    terminal.err(`${path} belongs to no environment. Remove it: git rm -r ${path}\n`)
  }
  return exitCode.fine
}

function printJson(
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

/**
 * `supaflux gen`: load, generate and plan every environment; then write, or with `--check` compare.
 * Nothing is written, of any environment, while one finding is an error.
 */
export async function gen(
  names: readonly string[],
  flags: GenFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const line = progress(terminal)
  const outcomes: Outcome[] = []
  for (const loaded of await loadSelected(project, names)) {
    line.show(`${loaded.environment.name}: generating`)
    // oxlint-disable-next-line no-await-in-loop -- CPU-bound: one after the other is as fast
    outcomes.push(await prepare(project, loaded))
  }
  line.clear()
  const stray =
    names.length === 0
      ? orphans(
          project,
          outcomes.map(({ environment }) => environment.name),
        )
      : []
  const mend = mendingCommand(project.root, names, existsSync)

  if (flags.json === true) return printJson(outcomes, stray, mend, flags, terminal)
  if (reportFindings(outcomes, terminal)) return exitCode.findings
  return flags.check === true
    ? check(outcomes, stray, mend, terminal)
    : apply(outcomes, stray, terminal, line)
}
