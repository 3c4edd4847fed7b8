import { existsSync } from "node:fs"
import { join, relative } from "node:path"
import type { RenderedChart } from "@supaflux/check"
import { apiGroup, identity, type KindIndex, type Resource } from "@supaflux/core"
import { archivePath, chartLabel } from "./archive-path.ts"
import { chartSource, type SourceContext } from "./chart-source.ts"
import { digestChart } from "./digest-chart.ts"
import { findHelm, type FoundHelm } from "./find-helm.ts"
import type { HelmRelease } from "./helm-release.ts"
import { jsonCache } from "./json-cache.ts"
import type { ChartsContext } from "./charts-context.ts"
import { releaseSources } from "./release-sources.ts"
import { releaseValues } from "./release-values.ts"
import { renderChart, type RenderOptions } from "./render-chart.ts"

/** What all releases are rendered with. */
interface Shared {
  readonly found: FoundHelm
  readonly sources: SourceContext
  readonly cache: string
  readonly own: ReadonlySet<string>
  readonly apiVersions: readonly string[]
  readonly options: RenderOptions
}

function isOwn({ metadata, spec }: HelmRelease, own: ReadonlySet<string>): boolean {
  const { name = "", namespace = metadata?.namespace ?? "" } = spec?.chart?.spec?.sourceRef ?? {}
  return own.has(`${namespace}/${name}`)
}

/** The chart's folder or archive, or why there is none. */
function locateChart(
  release: HelmRelease,
  { sources, cache, own }: Shared,
): { readonly path: string } | RenderedChart {
  const source = chartSource(release, sources)
  if (typeof source === "string") return unknown(source)
  if (source.type === "folder") {
    if (existsSync(join(source.path, "Chart.yaml"))) return { path: source.path }
    const message = `there is no chart in ${relative(sources.root, source.path)}`
    return isOwn(release, own) ? { status: "failed", message, absent: true } : unknown(message)
  }
  const path = archivePath(cache, source)
  return existsSync(path)
    ? { path }
    : unknown(`the archive of ${chartLabel(source)} is not in the cache: supaflux charts pull`)
}

function targetNamespace({ metadata, spec }: HelmRelease): string {
  return spec?.targetNamespace ?? metadata?.namespace ?? "default"
}

/** @see https://fluxcd.io/flux/components/helm/helmreleases/#release-name */
function releaseName({ metadata, spec }: HelmRelease): string {
  if (spec?.releaseName !== undefined) return spec.releaseName
  const { name = "" } = metadata ?? {}
  return spec?.targetNamespace === undefined ? name : `${spec.targetNamespace}-${name}`
}

function unknown(reason: string): RenderedChart {
  return { status: "unknown", reason }
}

async function renderOne(release: HelmRelease, shared: Shared): Promise<RenderedChart> {
  const { postRenderers = [], values = {} } = release.spec ?? {}
  if (postRenderers.length > 0) return unknown("its postRenderers are not run")
  const chart = locateChart(release, shared)
  if ("status" in chart) return chart
  const beside = releaseValues(release, shared.sources)
  if (typeof beside === "string") return unknown(beside)
  return renderChart(
    {
      ...shared.found,
      chart: chart.path,
      digest: digestChart(chart.path) ?? "",
      releaseName: releaseName(release),
      namespace: targetNamespace(release),
      ...beside,
      values,
      apiVersions: shared.apiVersions,
    },
    shared.options,
  )
}

function custom(versions: Iterable<string>, kinds: Pick<KindIndex, "isBuiltinGroup">): string[] {
  return [...versions].filter((version) => !kinds.isBuiltinGroup(apiGroup(version))).sort()
}

/** Renders the charts of the HelmReleases among resources, those that are at hand, by their identity. */
export async function renderReleases(
  resources: readonly Resource[],
  kinds: Pick<KindIndex, "isBuiltinGroup">,
  { root, tools = root, cache, findDead, own = new Set() }: ChartsContext,
): Promise<ReadonlyMap<string, RenderedChart>> {
  const sources = releaseSources(resources, root)
  if (sources.releases.length === 0) return new Map()
  const found = findHelm(tools)
  const render = async (release: HelmRelease): Promise<RenderedChart> => {
    if (found === undefined) return unknown("there is no helm 4")
    const options = { cache: jsonCache(join(cache, "renderings")), findDead }
    const apiVersions = custom(sources.apiVersions, kinds)
    return renderOne(release, { found, sources, cache, own, apiVersions, options })
  }
  return new Map(
    await Promise.all(
      sources.releases.map(async (release) => [identity(release), await render(release)] as const),
    ),
  )
}
