import type { MetricsChoice } from "../metrics-options.ts"
import { monitoringNamespace, prometheusNames } from "../prometheus/stack-names.ts"
import { scraper } from "../scraper.ts"
import { thanosNames } from "../thanos/thanos-names.ts"
import type { NamespaceTraffic, TrafficRule } from "./namespace-traffic.ts"
import { rule } from "./rule.ts"
import { stackCaller } from "./stack-caller.ts"
import { storageTraffic } from "./storage-traffic.ts"
import { victoriaMetricsTraffic } from "./victoria-metrics-traffic.ts"

const grafana = stackCaller(prometheusNames.grafana)

function prometheusTraffic(): readonly TrafficRule[] {
  const prometheus = scraper("prometheus")
  const alertmanager = stackCaller(prometheusNames.alertmanager)
  return [
    ...rule("prometheus", "prometheus", [grafana, prometheus], [9090]),
    ...rule("prometheus-reloader", "prometheus", [prometheus], [8080]),
    ...rule("alertmanager", "alertmanager", [grafana, prometheus], [9093]),
    ...rule("alertmanager-peers", "alertmanager", [alertmanager], [9094]),
    ...rule("alertmanager-reloader", "alertmanager", [prometheus], [8080]),
  ]
}

function thanosTraffic(): readonly TrafficRule[] {
  const thanos = stackCaller(thanosNames.serviceAccount)
  const prometheus = scraper("prometheus")
  return [
    ...rule("thanos-sidecar", "prometheus", [thanos], [10_901]),
    ...rule("thanos-sidecar-metrics", "prometheus", [prometheus], [10_902]),
    ...rule("thanos", "thanos", [thanos], [9090, 10_901]),
    ...rule("thanos-queries", "thanos", [grafana], [9090]),
    ...rule("thanos-metrics", "thanos", [prometheus], [9090, 10_902]),
  ]
}

function storage(metrics: MetricsChoice): readonly TrafficRule[] {
  if (metrics.stack === "victoria-metrics") return []
  switch (metrics.longTerm?.type) {
    case undefined:
      return []
    case "thanos":
      return thanosTraffic()
    case "victoria-metrics":
      return storageTraffic([scraper("prometheus")], [grafana], scraper("prometheus"))
  }
}

/** Who may call what in the namespace of the metrics stack. */
export function metricsTraffic(metrics: MetricsChoice): NamespaceTraffic {
  const { listener } = metrics.grafana.route ?? {}
  const scraping = scraper(metrics.stack)
  const gateway =
    listener === undefined
      ? undefined
      : { namespace: listener.gateway.namespace, serviceAccount: listener.serviceAccount }
  return {
    namespace: monitoringNamespace,
    allow: [
      ...(metrics.stack === "prometheus" ? prometheusTraffic() : victoriaMetricsTraffic(grafana)),
      ...storage(metrics),
      ...rule("grafana", "grafana", [gateway, scraping], [3000]),
      ...rule("kube-state-metrics", "kube-state-metrics", [scraping], [8080, 8081]),
      ...(metrics.database === undefined
        ? []
        : rule("postgres-exporter", "prometheus-postgres-exporter", [scraping], [9187])),
    ],
  }
}
