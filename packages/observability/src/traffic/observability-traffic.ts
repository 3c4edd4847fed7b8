import { choices, type ObservabilityChoice } from "../presets.ts"
import { scraper } from "../scraper.ts"
import { logsTraffic } from "./logs-traffic.ts"
import { metricsTraffic } from "./metrics-traffic.ts"
import type { NamespaceTraffic } from "./namespace-traffic.ts"
import { tracesTraffic } from "./traces-traffic.ts"

/**
 * Who may call what in the namespaces of the stack, for a mesh policy that denies all other: what
 * shows asks what stores, what scrapes reads everyone's metrics, agents write, and the Gateway reaches
 * Grafana alone. Takes the choice that `observability` takes, whose mesh is made of it.
 *
 * @example
 * meshPolicy({ dataPlane, authorization: observabilityTraffic(choice) })
 */
export function observabilityTraffic(choice: ObservabilityChoice): readonly NamespaceTraffic[] {
  const { metrics, logs, traces } = choices(choice)
  const scraping = metrics === undefined ? undefined : scraper(metrics.stack)
  return [
    ...(metrics === undefined ? [] : [metricsTraffic(metrics)]),
    ...(logs === undefined ? [] : logsTraffic(logs, scraping)),
    ...(traces === undefined ? [] : tracesTraffic(traces, scraping)),
  ]
}
