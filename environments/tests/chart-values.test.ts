import { freeFormValues, requireShared, unknownValuePaths } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { names, resourcesOf } from "./all-environments.ts"

interface Release {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly chart?: { readonly spec: { readonly chart: string; readonly version?: string } }
    readonly values: object
  }
}
interface Source {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: { readonly url: string; readonly ref?: { readonly tag: string } }
}

/** Values of charts whose defaults are not among the reference data: those that their templates read. */
const withoutDefaults: Readonly<Record<string, readonly string[]>> = {
  "karpenter-crd": ["additionalAnnotations"],
}

/** Chart and version of a release, as the files of default values are named. */
function chartOf(release: Release, sources: readonly Source[]): string | undefined {
  const chart = release.spec.chart?.spec
  if (chart?.version !== undefined) return `${chart.chart}-${chart.version}`
  const source = sources.find(({ metadata }) => metadata.name === release.metadata.name)
  if (source?.spec.ref === undefined) return undefined
  const name = source.spec.url.split("/").at(-1) ?? ""
  const version = source.spec.ref.tag.replace(/^v/, "")
  return `${{ base: "istio-base", cni: "istio-cni" }[name] ?? name}-${version}`
}

/** The values of a release that its chart does not know. */
function unknownValues(folder: string, chart: string, { metadata, spec }: Release): unknown[] {
  const read = withoutDefaults[metadata.name]
  if (read !== undefined) return Object.keys(spec.values).filter((key) => !read.includes(key))
  const free = freeFormValues[chart.replace(/-\d.*$/, "")] ?? []
  return [...unknownValuePaths(`${folder}/${chart}.values.yaml`, spec.values, free)]
}

describe.each(names)("%s", (name) => {
  it("sets only values that the charts know", async (context) => {
    const folder = requireShared(context, "chart-values")
    const resources = (await resourcesOf(name)).map(({ resource }) => resource as unknown)
    const sources = resources.filter((r) => (r as Source).kind === "OCIRepository") as Source[]
    const releases = resources.filter((r) => (r as Release).kind === "HelmRelease") as Release[]
    const checked: string[] = []
    for (const release of releases) {
      const chart = chartOf(release, sources)
      if (chart === undefined) continue
      expect({ chart, unknown: unknownValues(folder, chart, release) }).toEqual({
        chart,
        unknown: [],
      })
      checked.push(chart)
    }
    // Our own chart is held by its schema.
    expect(checked).toHaveLength(releases.length - 1)
  })
})
