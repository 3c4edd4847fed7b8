import { victoriaMetricsName } from "../victoria-metrics/victoria-metrics-urls.ts"
import type { Caller, TrafficRule } from "./namespace-traffic.ts"
import { rule } from "./rule.ts"
import { stackCaller } from "./stack-caller.ts"

/**
 * Who may call the storage of VictoriaMetrics, a cluster or a single pod.
 *
 * @param writers who sends samples
 * @param readers who asks for them
 * @param scraping who scrapes its own metrics
 * @see https://docs.victoriametrics.com/victoriametrics/cluster-victoriametrics/
 */
export function storageTraffic(
  writers: readonly Caller[],
  readers: readonly Caller[],
  scraping: Caller,
): readonly TrafficRule[] {
  const cluster = stackCaller(`vmcluster-${victoriaMetricsName}`)
  return [
    ...rule("vmsingle", "vmsingle", [...writers, ...readers, scraping], [8428]),
    ...rule("vminsert", "vminsert", [...writers, scraping], [8480]),
    ...rule("vmselect", "vmselect", [...readers, cluster, scraping], [8481]),
    ...rule("vmstorage", "vmstorage", [cluster], [8400, 8401]),
    ...rule("vmstorage-metrics", "vmstorage", [scraping], [8482]),
  ]
}
