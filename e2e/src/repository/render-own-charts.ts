import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
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
 * @throws {Error} when there is no helm, or a chart can't be rendered
 */
export function renderOwnCharts(resources: readonly Resource[]): readonly RenderedRelease[] {
  return resources.flatMap((resource) => {
    if (resource.kind !== "HelmRelease") return []
    const { spec, metadata } = resource as Release
    const chart = spec.chart?.spec.chart ?? ""
    if (!chart.startsWith("./")) return []
    const name = spec.releaseName ?? metadata.name
    const namespace = spec.targetNamespace ?? metadata.namespace ?? "default"
    const folder = mkdtempSync(join(tmpdir(), "supaflux-values-"))
    try {
      const values = join(folder, "values.json")
      writeFileSync(values, JSON.stringify(spec.values ?? {}))
      const args = [name, join(projectRoot, chart), "-n", namespace, "-f", values]
      return [{ name, namespace, text: helmTemplate(args) }]
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}
