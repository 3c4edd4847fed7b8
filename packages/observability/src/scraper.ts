import type { MetricsHandle } from "@supaflux/core"
import { monitoringNamespace, prometheusNames } from "./prometheus/stack-names.ts"
import { victoriaMetricsName } from "./victoria-metrics/victoria-metrics-urls.ts"

const serviceAccounts = {
  prometheus: prometheusNames.prometheus,
  "victoria-metrics": `vmagent-${victoriaMetricsName}`,
} as const

/**
 * Who scrapes, for policies that are made before the stack is: `supabaseTraffic({ monitoring: scraper() })`.
 *
 * @param engine what scrapes
 */
export function scraper(engine: MetricsHandle["engine"] = "prometheus"): MetricsHandle["scraper"] {
  return { namespace: monitoringNamespace, serviceAccount: serviceAccounts[engine] }
}
