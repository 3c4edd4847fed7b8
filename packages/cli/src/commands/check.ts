import { generate } from "@supaflux/core"
import { simulate, type Graph } from "@supaflux/check"
import { cacheFolder } from "../charts/cache-folder.ts"
import { checkGenerated } from "../check-generated.ts"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { progress } from "../progress.ts"
import { orderReport } from "../report/order-report.ts"
import { reportFindings } from "../report/report-findings.ts"
import type { Terminal } from "../terminal.ts"

/** Flags of `supaflux check`. */
export interface CheckFlags {
  /** Prints first how each environment comes up on an empty cluster. */
  readonly order?: boolean
  readonly directory?: string
}

/** The charts that the check could not look into, each with the reason. */
function notRendered(graph: Graph | undefined): string {
  return (graph?.units ?? [])
    .flatMap(({ type, label, unknown }) =>
      type === "helm-release" && unknown !== undefined ? [`  ${label}: ${unknown}\n`] : [],
    )
    .join("")
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
  const { root, ...project } = findProject(
    flags.directory ?? terminal.cwd,
    flags.directory !== undefined,
  )
  const line = progress(terminal)
  const context = { root, cache: cacheFolder(terminal.env), findDead: true }
  const checked = []
  for (const { environment, source } of await loadSelected({ root, ...project }, names)) {
    line.show(`${environment.name}: checking`)
    const path = `generated/${environment.name}`
    // oxlint-disable-next-line no-await-in-loop -- each uses every core for its charts
    const generated = await generate(environment, { source, path })
    // oxlint-disable-next-line no-await-in-loop -- likewise
    const { findings, graph } = await checkGenerated(generated, path, context)
    checked.push({ environment, source, findings: [...generated.findings, ...findings], graph })
  }
  line.clear()
  for (const { environment, graph } of checked) {
    const unknown = notRendered(graph)
    if (unknown !== "")
      terminal.err(`${environment.name}: charts that were not rendered\n${unknown}`)
  }
  if (flags.order === true) {
    const graphs = checked.flatMap(({ graph }) => graph ?? [])
    terminal.out(graphs.map((graph) => `${orderReport(simulate(graph))}\n`).join(""))
  }
  if (reportFindings(checked, terminal)) return exitCode.findings
  for (const { environment } of checked) terminal.out(`${environment.name}: holds together\n`)
  return exitCode.fine
}
