import type { NamespaceDefinition, PlatformNetwork } from "@supaflux/cluster"
import type { ListenerHandle } from "@supaflux/core"
import type { ManagedPreset, SelfHostedPreset } from "@supaflux/observability"
import { rdsCaBundle } from "@supaflux/supabase"
import type { Outputs } from "../inputs.ts"
import type { ObservabilitySecrets } from "./observability-secrets.ts"

/** The recommended sets of `@supaflux/observability`: all in the cluster, or traces at Datadog. */
export type Preset = "selfHosted" | "managed"

/** The namespaces of a set. Those in the mesh scrape, write and ask through it. */
export function observabilityNamespaces(
  preset: Preset,
  network: PlatformNetwork,
): Readonly<Record<string, NamespaceDefinition>> {
  const traces: Readonly<Record<Preset, Readonly<Record<string, NamespaceDefinition>>>> = {
    selfHosted: {
      instrumentation: {
        podSecurity: "privileged",
        mesh: true,
        network: network.instrumentation,
      },
      signoz: { podSecurity: "baseline", mesh: true, network: network.signoz },
      tracing: { podSecurity: "restricted", mesh: true, network: network.tracing },
    },
    managed: { datadog: { podSecurity: "privileged", network: network.datadog } },
  }
  return {
    logging: { podSecurity: "privileged", mesh: true, network: network.logging },
    loki: { podSecurity: "restricted", mesh: true, network: network.loki },
    monitoring: { podSecurity: "restricted", mesh: true, network: network.monitoring },
    // Its pods are on the network of their node, which no policy of a namespace holds.
    "node-exporter": { podSecurity: "privileged", network: {} },
    ...traces[preset],
  }
}

/** What watches the platform: metrics and logs kept in S3, alerts to Slack and PagerDuty. */
export function observabilityChoice(
  preset: Preset,
  outputs: Outputs,
  secrets: ObservabilitySecrets,
  listener: ListenerHandle,
): SelfHostedPreset | ManagedPreset {
  const { databaseHost: host, databasePort: port, domain, region } = outputs
  const { clusterName, metricsBucket, logsBucket } = outputs
  const common = {
    metrics: {
      longTerm: { type: "thanos", bucket: metricsBucket ?? `${clusterName}-metrics` },
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
    },
    logs: { bucket: logsBucket ?? `${clusterName}-logs` },
  } as const
  switch (preset) {
    case "selfHosted":
      return { ...common, preset, traces: { clickhouse: secrets.traces } }
    case "managed":
      return { ...common, preset, traces: { site: "datadoghq.eu", credentials: secrets.traces } }
  }
}
