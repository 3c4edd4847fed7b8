import { generate } from "@supaflux/core"
import type { Graph } from "@supaflux/check"
import { checkFolders, type CheckedGraph } from "./check-folders.ts"
import { cacheFolder } from "../charts/cache-folder.ts"
import { checkGenerated } from "../check-generated.ts"
import { splitArguments } from "./split-arguments.ts"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { placeFindings } from "../place/place-findings.ts"
import { progress } from "../progress.ts"
import { checkTables, type TableFlags } from "../report/check-tables.ts"
import type { Format } from "../report/formats.ts"
import { printChecked } from "../report/print-checked.ts"
import { hasErrors } from "../report/report-findings.ts"
import type { Terminal } from "../terminal.ts"
import { UsageError } from "../usage-error.ts"

/** Flags of `supaflux check`. */
export interface CheckFlags extends TableFlags {
  readonly directory?: string
  readonly format?: Format
  readonly trace?: boolean
  /** A code, or true for the list of all. */
  readonly explain?: string | true
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
  { directory, trace = false }: CheckFlags,
  terminal: Terminal,
): Promise<readonly CheckedGraph[]> {
  const project = findProject(directory ?? terminal.cwd, directory !== undefined)
  const { root } = project
  const line = progress(terminal)
  const context = { root, cache: cacheFolder(terminal.env), findDead: true }
  const checked: CheckedGraph[] = []
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
    const placed = await placeFindings(all, generated, { root, path, trace })
    checked.push({ name, source, findings: placed, graph, settings: environment.check })
    line.clear()
  }
  return checked
}

/** Environments by their names, and folders by their paths. */
async function checkAll(
  names: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<readonly CheckedGraph[]> {
  const { environments, folders, from } = splitArguments(names, flags.directory, terminal)
  return [
    ...(environments === undefined ? [] : await checkEnvironments(environments, flags, terminal)),
    ...(await checkFolders(folders, from, terminal)),
  ]
}

/**
 * `supaflux check`: the findings of the core and of the wiring check, of all environments or the named
 * ones, or of folders of plain Flux manifests; the charts that could not be looked into; and the tables
 * that were asked for. Writes nothing but the cache of renderings.
 *
 * @throws UsageError for a rule that there is not, and when tables are asked for beside a format for
 * machines
 */
export async function check(
  names: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  const { explain, format = "text", trace = false } = flags
  if (explain !== undefined) {
    const { explainRule } = await import("../report/explain-rule.ts")
    terminal.out(explainRule(explain === true ? undefined : explain))
    return exitCode.fine
  }
  if (format !== "text" && (flags.order ?? flags.whoCalls ?? flags.backups) === true) {
    throw new UsageError(
      `tables are text, and findings were asked for as ${format}`,
      "leave --format out, or ask for the findings alone",
    )
  }
  const checked = await checkAll(names, flags, terminal)
  for (const { name, graph } of checked) {
    const unknown = notRendered(graph)
    if (unknown !== "") terminal.err(`${name}: charts that were not rendered\n${unknown}`)
  }
  terminal.out(checkTables(checked, flags))
  await printChecked(checked, format, terminal, { trace })
  return hasErrors(checked) ? exitCode.findings : exitCode.fine
}
