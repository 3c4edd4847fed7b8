import type { Chart, ChartRepository } from "./chart.ts"

const interval = "1h"

/**
 * The source object that fetches a chart, in the namespace of its HelmRelease: the tree works where
 * Flux forbids references across namespaces. A chart in Git has none of its own.
 *
 * @param name name of the HelmRelease, which the source shares
 */
export function chartRepository(
  name: string,
  namespace: string,
  chart: Chart,
): ChartRepository | undefined {
  const metadata = { name, namespace }
  switch (chart.type) {
    case "oci":
      return {
        apiVersion: "source.toolkit.fluxcd.io/v1",
        kind: "OCIRepository",
        metadata,
        spec: {
          interval,
          url: chart.url,
          ref: {
            tag: chart.version,
            ...(chart.digest === undefined ? {} : { digest: chart.digest }),
          },
          layerSelector: {
            mediaType: "application/vnd.cncf.helm.chart.content.v1.tar+gzip",
            operation: "copy",
          },
        },
      }
    case "http":
      return {
        apiVersion: "source.toolkit.fluxcd.io/v1",
        kind: "HelmRepository",
        metadata,
        spec: { interval, url: chart.url },
      }
    case "git":
      return undefined
  }
}
