import type { PlatformHandles } from "../platform-handles.ts"
import { monitoringNamespace } from "../prometheus/stack-names.ts"

/** What the stack calls its resources, and with the operator's prefixes their Services. */
export const victoriaMetricsName = "victoria-metrics"

const service = (prefix: string, port: number) =>
  `http://${prefix}-${victoriaMetricsName}.${monitoringNamespace}.svc:${port}`

/**
 * Where VictoriaMetrics takes Prometheus' remote write: a cluster where large, one pod where small.
 * @see https://docs.victoriametrics.com/victoriametrics/cluster-victoriametrics/#url-format
 */
export function longTermWriteUrl({ size = "large" }: Pick<PlatformHandles, "size">): string {
  return size === "large"
    ? `${service("vminsert", 8480)}/insert/0/prometheus/api/v1/write`
    : `${service("vmsingle", 8428)}/api/v1/write`
}

/** Where VictoriaMetrics answers the HTTP API of Prometheus. */
export function longTermQueryUrl({ size = "large" }: Pick<PlatformHandles, "size">): string {
  return size === "large"
    ? `${service("vmselect", 8481)}/select/0/prometheus`
    : service("vmsingle", 8428)
}
