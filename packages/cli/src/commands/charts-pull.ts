import { existsSync } from "node:fs"
import { generate } from "@supaflux/core"
import { archivePath, chartLabel, type RemoteChart } from "../charts/archive-path.ts"
import { cacheFolder } from "../charts/cache-folder.ts"
import { chartSource } from "../charts/chart-source.ts"
import { findHelm } from "../charts/find-helm.ts"
import { pullChart } from "../charts/pull-chart.ts"
import { releaseSources } from "../charts/release-sources.ts"
import { resourcesOf } from "../charts/resources-of.ts"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import type { LoadedEnvironment } from "../load-environment.ts"
import { loadSelected } from "../load-selected.ts"
import { progress } from "../progress.ts"
import type { Terminal } from "../terminal.ts"
import { UsageError } from "../usage-error.ts"

/** Flags of `supaflux charts pull`. */
export interface ChartsPullFlags {
  readonly directory?: string
}

/** The charts that environments fetch from elsewhere, by where the cache keeps them. */
async function remoteCharts(
  loaded: readonly LoadedEnvironment[],
  root: string,
  cache: string,
): Promise<ReadonlyMap<string, RemoteChart>> {
  const charts = new Map<string, RemoteChart>()
  for (const { environment, source } of loaded) {
    // oxlint-disable-next-line no-await-in-loop -- CPU-bound
    const sources = releaseSources(resourcesOf(await generate(environment, { source })), root)
    for (const release of sources.releases) {
      const chart = chartSource(release, sources)
      if (typeof chart !== "string" && chart.type !== "folder")
        charts.set(archivePath(cache, chart), chart)
    }
  }
  return charts
}

/**
 * `supaflux charts pull`: fetches the charts of all environments, or of the named ones, into the cache,
 * so that the check can look into them. Those that are there stay as they are: versions are exact.
 *
 * @throws UsageError when there is no helm
 */
export async function chartsPull(
  names: readonly string[],
  flags: ChartsPullFlags,
  terminal: Terminal,
): Promise<number> {
  const project = findProject(flags.directory ?? terminal.cwd, flags.directory !== undefined)
  const found = findHelm(project.root)
  if (found === undefined) {
    throw new UsageError("there is no helm 4 to pull charts with", "put helm on the PATH")
  }
  const cache = cacheFolder(terminal.env)
  const charts = await remoteCharts(await loadSelected(project, names), project.root, cache)
  const line = progress(terminal)
  let failed = 0
  for (const [archive, chart] of charts) {
    if (existsSync(archive)) {
      terminal.out(`have    ${chartLabel(chart)}\n`)
      continue
    }
    line.show(`pulling ${chartLabel(chart)}`)
    // oxlint-disable-next-line no-await-in-loop -- one at a time: repositories limit their callers
    const problem = await pullChart(found.helm, chart, archive)
    line.clear()
    if (problem === undefined) terminal.out(`pulled  ${chartLabel(chart)}\n`)
    else {
      failed += 1
      terminal.err(`FAILED  ${chartLabel(chart)}: ${problem}\n`)
    }
  }
  return failed === 0 ? exitCode.fine : exitCode.findings
}
