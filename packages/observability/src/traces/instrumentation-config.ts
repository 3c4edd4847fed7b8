import type { JsonObject } from "@supaflux/core"
import { collectorNames } from "./traces-names.ts"

/** Port on which the instrumentation has the metrics of the services that it looks into. */
export const instrumentationMetricsPort = 9090

/**
 * The configuration of Beyla and of OpenTelemetry's own distribution of it: which services, where
 * their spans go, and where their rates, errors and durations are scraped.
 *
 * @param namespaces whose services are looked into
 * @see https://grafana.com/docs/beyla/latest/configure/options/
 */
export function instrumentationConfig(namespaces: readonly string[]): JsonObject {
  return {
    attributes: { kubernetes: { enable: true } },
    discovery: { instrument: namespaces.map((each) => ({ k8s_namespace: each })) },
    // Paths with ids in them would make a series of each.
    routes: { unmatched: "heuristic" },
    otel_traces_export: {
      endpoint: `http://${collectorNames.host}:${collectorNames.grpcPort}`,
      protocol: "grpc",
    },
    prometheus_export: {
      port: instrumentationMetricsPort,
      path: "/metrics",
      features: ["application"],
    },
  }
}
