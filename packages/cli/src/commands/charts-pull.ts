import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { generate, type Resource } from "@supaflux/core"
import { archivePath, chartLabel, type RemoteChart } from "../charts/archive-path.ts"
import { cacheFolder } from "../charts/cache-folder.ts"
import { chartSource } from "../charts/chart-source.ts"
import { findHelm } from "../charts/find-helm.ts"
import { pullChart } from "../charts/pull-chart.ts"
import { releaseSources } from "../charts/release-sources.ts"
import { resourcesOf } from "../charts/resources-of.ts"
import { exitCode } from "../exit-code.ts"
import { findProject } from "../find-project.ts"
import { loadSelected } from "../load-selected.ts"
import { progress } from "../progress.ts"
import type { Terminal } from "../terminal.ts"
import { chartResources, readTree } from "../tree/read-tree.ts"
import { toolsRoot } from "../tree/tools-root.ts"
import { UsageError } from "../usage-error.ts"
import { splitArguments } from "./split-arguments.ts"

/** Flags of `supaflux charts pull`. */
export interface ChartsPullFlags {
  readonly directory?: string
}

/** Resources with HelmReleases among them, and the folder that their sources' paths begin at. */
interface Releases {
  readonly resources: readonly Resource[]
  readonly root: string
}

async function ofEnvironments(
  names: readonly string[],
  directory: string | undefined,
  { cwd }: Terminal,
): Promise<readonly Releases[]> {
  const project = findProject(directory ?? cwd, directory !== undefined)
  const all: Releases[] = []
  for (const { environment, source } of await loadSelected(project, names)) {
    // oxlint-disable-next-line no-await-in-loop -- CPU-bound
    const resources = resourcesOf(await generate(environment, { source }))
    all.push({ resources, root: project.root })
  }
  return all
}

/** Each cluster of a folder of plain Flux manifests. */
async function ofFolder(path: string, tools: string): Promise<readonly Releases[]> {
  const { clusters, roots } = await readTree(path, tools)
  return clusters.map(([cluster, { units }]) => ({
    resources: chartResources(cluster, units),
    root: roots.source,
  }))
}

/** The charts that releases fetch from elsewhere, by where the cache keeps them. */
function remoteCharts(all: readonly Releases[], cache: string): ReadonlyMap<string, RemoteChart> {
  const charts = new Map<string, RemoteChart>()
  for (const { resources, root } of all) {
    const sources = releaseSources(resources, root)
    for (const release of sources.releases) {
      const chart = chartSource(release, sources)
      if (typeof chart !== "string" && chart.type !== "folder")
        charts.set(archivePath(cache, chart), chart)
    }
  }
  return charts
}

/**
 * `supaflux charts pull`: fetches the charts of all environments, of the named ones, or of folders of
 * plain Flux manifests, into the cache, so that the check can look into them. Those that are there stay
 * as they are: versions are exact.
 *
 * @throws UsageError when there is no helm
 */
export async function chartsPull(
  names: readonly string[],
  { directory }: ChartsPullFlags,
  terminal: Terminal,
): Promise<number> {
  const { environments, folders, from } = splitArguments(names, directory, terminal)
  const paths = folders.map((folder) => resolve(from, folder))
  const releases = [
    ...(environments === undefined ? [] : await ofEnvironments(environments, directory, terminal)),
    ...(await Promise.all(paths.map((path) => ofFolder(path, toolsRoot(path, from))))).flat(),
  ]
  const found = findHelm(toolsRoot(from, ...paths))
  if (found === undefined) {
    throw new UsageError("there is no helm 4 to pull charts with", "put helm on the PATH")
  }
  const cache = cacheFolder(terminal.env)
  const charts = remoteCharts(releases, cache)
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
