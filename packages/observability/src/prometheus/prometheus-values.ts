import type { JsonObject } from "@supaflux/core"
import type { LongTermStorage, PrometheusMetrics } from "../metrics-options.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { spread } from "../spread.ts"
import { thanosSidecar } from "../thanos/thanos-sidecar.ts"
import { longTermWriteUrl } from "../victoria-metrics/victoria-metrics-urls.ts"
import { volumeClaim } from "../volume-claim.ts"

const sizes = {
  large: { replicas: 2, volume: "100Gi", resources: resources("500m", "4Gi", "8Gi") },
  small: { replicas: 1, volume: "20Gi", resources: resources("200m", "1Gi", "3Gi") },
} as const

/** Where metrics are kept elsewhere as well: a day more than the three that objectives look back. */
const localRetention = "4d"

/** What Prometheus does with metrics beyond its own volume. */
function longTermValues(
  storage: LongTermStorage | undefined,
  platform: PlatformHandles,
): JsonObject {
  switch (storage?.type) {
    case undefined:
      return { retention: "15d" }
    case "thanos":
      // What is older than two hours is in the bucket; the rest is for when that fails, and for rules.
      return {
        retention: localRetention,
        disableCompaction: true,
        thanos: thanosSidecar(storage, platform),
      }
    case "victoria-metrics":
      return {
        retention: localRetention,
        // Both pods write the same series: without their own names, one is enough.
        replicaExternalLabelNameClear: true,
        remoteWrite: [
          {
            url: longTermWriteUrl(platform),
            queueConfig: { maxSamplesPerSend: 10_000, capacity: 20_000, maxShards: 20 },
          },
        ],
      }
  }
}

/** Values of `prometheus` in the chart kube-prometheus-stack. */
export function prometheusValues(
  options: PrometheusMetrics,
  platform: PlatformHandles,
): JsonObject {
  const { size = "large", clusterName, storageClass, priorityClass } = platform
  const { replicas, volume, ...pods } = sizes[size]
  const thanos = options.longTerm?.type === "thanos"
  return {
    // A budget that the only pod must not leave would block every node from draining.
    podDisruptionBudget: { enabled: replicas > 1 },
    thanosService: { enabled: thanos },
    thanosServiceMonitor: { enabled: thanos },
    prometheusSpec: {
      replicas,
      podAntiAffinity: "hard",
      topologySpreadConstraints: spread({ "app.kubernetes.io/name": "prometheus" }),
      ...pods,
      ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
      storageSpec: {
        volumeClaimTemplate: { spec: volumeClaim(storageClass, options.volume ?? volume) },
      },
      externalLabels: { cluster: clusterName },
      // Monitors and rules of every release and every namespace.
      serviceMonitorSelectorNilUsesHelmValues: false,
      podMonitorSelectorNilUsesHelmValues: false,
      ruleSelectorNilUsesHelmValues: false,
      probeSelectorNilUsesHelmValues: false,
      scrapeConfigSelectorNilUsesHelmValues: false,
      serviceDiscoveryRole: "EndpointSlice",
      walCompression: true,
      ...longTermValues(options.longTerm, platform),
    },
  }
}
