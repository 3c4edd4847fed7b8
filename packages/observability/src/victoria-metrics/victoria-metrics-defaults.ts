import type { JsonObject } from "@supaflux/core"
import type { Retention } from "../metrics-options.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { spread } from "../spread.ts"
import { volumeClaim, type VolumeSize } from "../volume-claim.ts"
import { victoriaMetricsName } from "./victoria-metrics-urls.ts"

const off = { enabled: false }

/** Operator and storage: what the whole stack and the storage alone have in common. */
export function victoriaMetricsDefaults(
  retention: Retention,
  volume: VolumeSize,
  platform: PlatformHandles,
): JsonObject {
  const { size = "large", priorityClass } = platform
  const large = size === "large"
  const priority = priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }
  return {
    fullnameOverride: victoriaMetricsName,
    // It fetches rules and dashboards from GitHub while it is installed, and ours come by themselves.
    syncJob: off,
    // EKS runs them and shows nothing of them.
    kubeControllerManager: off,
    kubeScheduler: off,
    kubeEtcd: off,
    "victoria-metrics-operator": {
      // The API server, which is outside the mesh, calls its webhook.
      podLabels: { "istio.io/dataplane-mode": "none" },
      admissionWebhooks: { policy: "Ignore", certManager: { enabled: true } },
      podSecurityContext: {
        enabled: true,
        runAsNonRoot: true,
        runAsUser: 1000,
        fsGroup: 2000,
        seccompProfile: { type: "RuntimeDefault" },
      },
      // Pods that it makes meet the standard `restricted`.
      env: [{ name: "VM_ENABLESTRICTSECURITY", value: "true" }],
      resources: resources("50m", "128Mi", "512Mi"),
      ...priority,
    },
    // What does not run has no settings: the chart would read none of them.
    vmsingle: large
      ? off
      : {
          enabled: true,
          spec: {
            retentionPeriod: retention,
            extraArgs: { "dedup.minScrapeInterval": "30s" },
            storage: volumeClaim(platform.storageClass, volume),
            resources: resources("100m", "512Mi", "2Gi"),
            ...priority,
          },
        },
    vmcluster: large
      ? { enabled: true, spec: clusterSpec(retention, volume, platform, priority) }
      : off,
  }
}

function clusterSpec(
  retention: Retention,
  volume: VolumeSize,
  { storageClass }: PlatformHandles,
  priority: JsonObject,
): JsonObject {
  const common = (name: string) => ({
    replicaCount: 2,
    // Two pods that scrape write the same samples.
    extraArgs: { "dedup.minScrapeInterval": "30s" },
    topologySpreadConstraints: spread({ "app.kubernetes.io/name": name }),
    podDisruptionBudget: { maxUnavailable: 1 },
    ...priority,
  })
  const { extraArgs: _, ...insert } = common("vminsert")
  return {
    retentionPeriod: retention,
    // Each sample is in both, so that one may be away.
    replicationFactor: 2,
    vmstorage: {
      ...common("vmstorage"),
      storage: { volumeClaimTemplate: { spec: volumeClaim(storageClass, volume) } },
      resources: resources("200m", "1Gi", "4Gi"),
    },
    vmselect: {
      ...common("vmselect"),
      storage: { volumeClaimTemplate: { spec: volumeClaim(storageClass, "5Gi") } },
      resources: resources("100m", "512Mi", "2Gi"),
    },
    vminsert: { ...insert, resources: resources("100m", "256Mi", "1Gi") },
  }
}
