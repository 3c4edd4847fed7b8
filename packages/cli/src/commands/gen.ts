import { existsSync } from "node:fs"
import { join } from "node:path"
import { generate, plan, write, type Generated } from "@supaflux/core"
import { cacheFolder } from "../charts/cache-folder.ts"
import { checkGenerated } from "../check-generated.ts"
import { exitCode } from "../exit-code.ts"
import { findProject, type Project } from "../find-project.ts"
import type { LoadedEnvironment } from "../load-environment.ts"
import { loadSelected } from "../load-selected.ts"
import { mendingCommand } from "../mending-command.ts"
import { orphans } from "../orphans.ts"
import { placeFindings } from "../place/place-findings.ts"
import { progress, type Progress } from "../progress.ts"
import { foreignReport } from "../report/foreign-report.ts"
import { reportFindings } from "../report/report-findings.ts"
import { summary } from "../report/summary.ts"
import { sourceFrame } from "../source-frame.ts"
import type { Terminal } from "../terminal.ts"
import { UsageError } from "../usage-error.ts"
import type { GenFlags } from "./gen-flags.ts"
import type { Outcome } from "./outcome.ts"

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

async function prepare(
  project: Project,
  loaded: LoadedEnvironment,
  cache: string,
): Promise<Outcome> {
  const started = performance.now()
  const path = `generated/${loaded.environment.name}`
  const generated = await generateOrExplain(project, loaded, path)
  const checked = await checkGenerated(generated, path, {
    root: project.root,
    cache,
    findDead: false,
  })
  const findings = await placeFindings([...generated.findings, ...checked.findings], generated, {
    root: project.root,
    path,
  })
  const failed = findings.some(({ severity }) => severity === "error")
  const { rendered } = generated
  return {
    ...loaded,
    path,
    findings,
    plan: failed || rendered === undefined ? undefined : plan(rendered, join(project.root, path)),
    milliseconds: performance.now() - started,
  }
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
  const cache = cacheFolder(terminal.env)
  const outcomes: Outcome[] = []
  for (const loaded of await loadSelected(project, names)) {
    line.show(`${loaded.environment.name}: generating`)
    // oxlint-disable-next-line no-await-in-loop -- CPU-bound: one after the other is as fast
    outcomes.push(await prepare(project, loaded, cache))
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

  if (flags.json === true) {
    const { genJson } = await import("./gen-json.ts")
    return genJson(outcomes, stray, mend, flags, terminal)
  }
  if (reportFindings(outcomes, terminal)) return exitCode.findings
  if (flags.check === true) {
    const { genCheck } = await import("./gen-check.ts")
    return genCheck(outcomes, stray, mend, terminal)
  }
  return apply(outcomes, stray, terminal, line)
}
