import { join } from "node:path"
import type { ChartSource } from "./chart-source.ts"

/** A chart that is fetched from elsewhere. */
export type RemoteChart = Exclude<ChartSource, { readonly type: "folder" }>

/** How people call a chart: `cert-manager 1.21.1`. */
export function chartLabel(chart: RemoteChart): string {
  const name = chart.type === "oci" ? chart.url.slice(chart.url.lastIndexOf("/") + 1) : chart.name
  return `${name} ${chart.version}`
}

/**
 * The archive of a chart in the cache: by its address, so that two charts of one name are two files.
 *
 * @param cache the cache's folder
 */
export function archivePath(cache: string, chart: RemoteChart): string {
  const address =
    chart.type === "oci" ? chart.url : `${chart.repository.replace(/\/$/, "")}/${chart.name}`
  const safe = address.replace(/^[a-z]+:\/\//, "").replaceAll(/[^A-Za-z0-9./-]/g, "_")
  return join(cache, "charts", ...safe.split("/"), `${chart.version}.tgz`)
}
