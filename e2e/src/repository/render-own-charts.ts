import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Resource } from "../cluster/resource.ts"
import { helmTemplate } from "./helm-template.ts"
import { projectRoot } from "./project-root.ts"

/** A release of a chart of this repository, rendered. */
export interface RenderedRelease {
  readonly name: string
  readonly namespace: string
  /** YAML documents: what is installed, the hooks and the tests. */
  readonly text: string
}

interface Release extends Resource {
  readonly spec: {
    readonly releaseName?: string
    readonly targetNamespace?: string
    readonly chart?: { readonly spec: { readonly chart: string } }
    readonly values?: unknown
  }
}

/**
 * Renders those HelmReleases whose chart is a folder of this repository, each with its own values, as
 * helm-controller will.
 *
 * @param folder where files with the values may be written
 * @throws {Error} when there is no helm, or a chart can't be rendered
 */
export function renderOwnCharts(
  resources: readonly Resource[],
  folder: string,
): readonly RenderedRelease[] {
  return resources.flatMap((resource) => {
    if (resource.kind !== "HelmRelease") return []
    const { spec, metadata } = resource as Release
    const chart = spec.chart?.spec.chart ?? ""
    if (!chart.startsWith("./")) return []
    const name = spec.releaseName ?? metadata.name
    const namespace = spec.targetNamespace ?? metadata.namespace ?? "default"
    const values = join(folder, `${namespace}-${name}-values.json`)
    writeFileSync(values, JSON.stringify(spec.values ?? {}))
    const args = [name, join(projectRoot, chart), "-n", namespace, "-f", values]
    return [{ name, namespace, text: helmTemplate(args) }]
  })
}
