import { scraper } from "../scraper.ts"
import { victoriaMetricsName } from "../victoria-metrics/victoria-metrics-urls.ts"
import type { Caller, TrafficRule } from "./namespace-traffic.ts"
import { rule } from "./rule.ts"
import { stackCaller } from "./stack-caller.ts"
import { storageTraffic } from "./storage-traffic.ts"

/**
 * Who may call what in the stack of VictoriaMetrics.
 *
 * @param grafana who shows metrics
 * @param writers who pushes metrics from other namespaces
 */
export function victoriaMetricsTraffic(
  grafana: Caller,
  writers: readonly Caller[],
): readonly TrafficRule[] {
  const vmagent = scraper("victoria-metrics")
  const vmalert = stackCaller(`vmalert-${victoriaMetricsName}`)
  const alertmanager = stackCaller(`vmalertmanager-${victoriaMetricsName}`)
  return [
    ...storageTraffic([vmagent, vmalert, ...writers], [grafana, vmalert], vmagent),
    ...rule("vmagent", "vmagent", [vmagent], [8429]),
    ...rule("vmalert", "vmalert", [vmagent, grafana], [8080]),
    ...rule("alertmanager", "vmalertmanager", [vmalert, grafana, vmagent], [9093]),
    ...rule("alertmanager-peers", "vmalertmanager", [alertmanager], [9094]),
  ]
}
