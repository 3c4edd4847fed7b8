import type { ListenerHandle } from "@supaflux/core"
import type { MetricsChoice } from "@supaflux/observability"
import { rdsCaBundle } from "@supaflux/supabase"
import type { Outputs } from "../inputs.ts"
import type { ObservabilitySecrets } from "./observability-secrets.ts"

/** The metrics of the platform: kept in S3, shown to whoever reaches Grafana, alerts to Slack and PagerDuty. */
export function metrics(
  outputs: Outputs,
  secrets: ObservabilitySecrets,
  listener: ListenerHandle,
): MetricsChoice {
  const { databaseHost: host, databasePort: port, domain, metricsBucket, region } = outputs
  return {
    stack: "prometheus",
    ...(metricsBucket === undefined
      ? {}
      : { longTerm: { type: "thanos", bucket: metricsBucket } as const }),
    grafana: {
      admin: secrets.grafanaAdmin,
      database: { host, port, credentials: secrets.grafanaDatabase },
      route: { hostname: `grafana.${domain}`, listener },
      cloudwatch: true,
    },
    alerts: {
      receivers: {
        chat: { type: "slack", secret: secrets.alertsChannel },
        pager: { type: "pagerduty", secret: secrets.pager, severities: ["critical"] },
      },
    },
    database: {
      host,
      port,
      credentials: secrets.databaseExporter,
      caBundle: rdsCaBundle(region),
    },
  }
}
