import { generate, type CheckSettings } from "@supaflux/core"
import { backups, simulate, whoCalls, type Graph } from "@supaflux/check"
import { cacheFolder } from "../charts/cache-folder.ts"
import { checkGenerated } from "../check-generated.ts"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { placeFindings } from "../place/place-findings.ts"
import { progress } from "../progress.ts"
import { backupReport } from "../report/backup-report.ts"
import type { Format } from "../report/formats.ts"
import { orderReport } from "../report/order-report.ts"
import { printChecked, type CheckedTree } from "../report/print-checked.ts"
import { hasErrors } from "../report/report-findings.ts"
import { whoCallsReport } from "../report/who-calls-report.ts"
import type { Terminal } from "../terminal.ts"

/** Flags of `supaflux check`. */
export interface CheckFlags {
  /** Prints first how each environment comes up on an empty cluster. */
  readonly order?: boolean
  /** Prints first who may call whom in the mesh of each environment. */
  readonly whoCalls?: boolean
  /** Prints first what is backed up, and how old a restore can be. */
  readonly backups?: boolean
  readonly directory?: string
  readonly format?: Format
  readonly trace?: boolean
  /** A code, or true for the list of all. */
  readonly explain?: string | true
}

/** An environment after the check; without a graph when the core had something against it. */
interface CheckedEnvironment extends CheckedTree {
  readonly graph: Graph | undefined
  readonly settings: CheckSettings | undefined
}

/** The charts that the check could not look into, each with the reason. */
function notRendered(graph: Graph | undefined): string {
  return (graph?.units ?? [])
    .flatMap(({ type, label, unknown }) =>
      type === "helm-release" && unknown !== undefined ? [`  ${label}: ${unknown}\n`] : [],
    )
    .join("")
}

async function checkEnvironments(
  names: readonly string[],
  directory: string | undefined,
  terminal: Terminal,
): Promise<readonly CheckedEnvironment[]> {
  const project = findProject(directory ?? terminal.cwd, directory !== undefined)
  const { root } = project
  const line = progress(terminal)
  const context = { root, cache: cacheFolder(terminal.env), findDead: true }
  const checked: CheckedEnvironment[] = []
  for (const { environment, source } of await loadSelected(project, names)) {
    const { name } = environment
    line.show(`${name}: checking`)
    const path = `generated/${name}`
    // oxlint-disable-next-line no-await-in-loop -- each uses every core for its charts
    const generated = await generate(environment, { source, path })
    // oxlint-disable-next-line no-await-in-loop -- likewise
    const { findings, graph } = await checkGenerated(generated, path, context)
    const all = [...generated.findings, ...findings]
    // oxlint-disable-next-line no-await-in-loop -- likewise
    const placed = await placeFindings(all, generated, { root, path })
    checked.push({ name, source, findings: placed, graph, settings: environment.check })
    line.clear()
    const unknown = notRendered(graph)
    if (unknown !== "") terminal.err(`${name}: charts that were not rendered\n${unknown}`)
  }
  return checked
}

/**
 * `supaflux check`: the findings of the core and of the wiring check, of all environments or the named
 * ones, and the charts that could not be looked into. Writes nothing but the cache of renderings.
 */
export async function check(
  names: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  const { directory, explain, format = "text", order = false, trace = false } = flags
  if (explain !== undefined) {
    const { explainRule } = await import("../report/explain-rule.ts")
    terminal.out(explainRule(explain === true ? undefined : explain))
    return exitCode.fine
  }
  const checked = await checkEnvironments(names, directory, terminal)
  if (order) {
    const graphs = checked.flatMap(({ graph }) => graph ?? [])
    terminal.out(
      graphs
        .map(
          (graph) => `${orderReport(simulate(graph))}
`,
        )
        .join(""),
    )
  }
  if (flags.whoCalls === true) {
    const graphs = checked.flatMap(({ graph }) => graph ?? [])
    const reports = graphs.map((graph) => whoCallsReport(graph.name, whoCalls(graph)))
    terminal.out(reports.map((report) => `${report}\n`).join(""))
  }
  if (flags.backups === true) {
    terminal.out(
      checked
        .flatMap(({ name, graph, settings }) =>
          graph === undefined ? [] : [`${backupReport(name, backups(graph, settings))}\n`],
        )
        .join(""),
    )
  }
  await printChecked(checked, format, terminal, { trace })
  return hasErrors(checked) ? exitCode.findings : exitCode.fine
}
