import type { JsonObject } from "@supaflux/core"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { retentionDays } from "../retention-days.ts"
import { spread } from "../spread.ts"
import type { LokiLogs } from "./logs-options.ts"

const off = { enabled: false }
const sizes = {
  large: { replicas: 3, gateway: 2, volume: "20Gi", pods: resources("200m", "1Gi", "4Gi") },
  small: { replicas: 1, gateway: 1, volume: "10Gi", pods: resources("100m", "384Mi", "1536Mi") },
} as const
const labels = (component: string) => ({
  "app.kubernetes.io/name": "loki",
  "app.kubernetes.io/component": component,
})

/** Values of `loki` in the chart: what becomes Loki's own configuration. */
function configuration(
  { bucket, retention = "30d" }: LokiLogs,
  platform: PlatformHandles,
): JsonObject {
  const { region, size = "large" } = platform
  return {
    // One tenant: whoever reaches it is told by the mesh.
    auth_enabled: false,
    commonConfig: { replication_factor: sizes[size].replicas },
    // No keys: Pod Identity.
    storage: {
      type: "s3",
      bucketNames: { chunks: bucket, ruler: bucket },
      s3: { region, s3ForcePathStyle: false },
    },
    schemaConfig: {
      configs: [
        {
          // A day before anything was written; a change of the schema is a further entry.
          from: "2026-01-01",
          store: "tsdb",
          object_store: "s3",
          schema: "v13",
          index: { prefix: "index_", period: "24h" },
        },
      ],
    },
    limits_config: {
      retention_period: `${retentionDays("Loki", retention) * 24}h`,
      allow_structured_metadata: true,
      volume_enabled: true,
    },
    compactor: { retention_enabled: true, delete_request_store: "s3" },
    analytics: { reporting_enabled: false },
  }
}

/**
 * Values of the chart loki: every part in each pod, which is enough for some hundred gigabytes a day.
 *
 * @throws {Error} when the retention cannot be one
 * @see https://github.com/grafana-community/helm-charts/tree/main/charts/loki
 */
export function lokiValues(logs: LokiLogs, platform: PlatformHandles): JsonObject {
  const { size = "large", storageClass, priorityClass } = platform
  const { replicas, gateway, volume, pods } = sizes[size]
  const priority = priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }
  return {
    deploymentMode: "Monolithic",
    loki: configuration(logs, platform),
    singleBinary: {
      replicas,
      resources: pods,
      topologySpreadConstraints: spread(labels("single-binary")),
      persistence: { enabled: true, size: volume, storageClass: storageClass.name },
      ...priority,
    },
    gateway: {
      replicas: gateway,
      resources: resources("25m", "32Mi", "128Mi"),
      // Counts what the gateway logs.
      metrics: { resources: resources("10m", "16Mi", "64Mi") },
      // A line for each request would be most of the logs.
      verboseLogging: false,
      topologySpreadConstraints: spread(labels("gateway")),
      ...priority,
    },
    // Parts of the other modes, of which the chart asks for some unless told otherwise.
    write: { replicas: 0 },
    read: { replicas: 0 },
    backend: { replicas: 0 },
    // Caches of eight and one gigabytes: for clusters whose chunks are read often.
    chunksCache: off,
    resultsCache: off,
    lokiCanary: off,
    test: off,
    sidecar: { rules: off },
    monitoring: { serviceMonitor: { enabled: true } },
  }
}
