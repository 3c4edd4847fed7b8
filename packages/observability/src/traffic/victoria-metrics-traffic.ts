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
 */
export function victoriaMetricsTraffic(grafana: Caller): readonly TrafficRule[] {
  const vmagent = scraper("victoria-metrics")
  const vmalert = stackCaller(`vmalert-${victoriaMetricsName}`)
  const alertmanager = stackCaller(`vmalertmanager-${victoriaMetricsName}`)
  return [
    ...storageTraffic([vmagent, vmalert], [grafana, vmalert], vmagent),
    ...rule("vmagent", "vmagent", [vmagent], [8429]),
    ...rule("vmalert", "vmalert", [vmagent, grafana], [8080]),
    ...rule("alertmanager", "vmalertmanager", [vmalert, grafana, vmagent], [9093]),
    ...rule("alertmanager-peers", "vmalertmanager", [alertmanager], [9094]),
  ]
}
