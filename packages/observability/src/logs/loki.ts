import type { Component } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources } from "@supaflux/flux"
import { checkBucket } from "../check-bucket.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { versions } from "../versions.ts"
import { lokiNamespace } from "./logs-names.ts"
import type { LokiLogs } from "./logs-options.ts"
import { lokiValues } from "./loki-values.ts"

const name = "loki"

/**
 * Loki: keeps logs in S3 and answers Grafana.
 *
 * @throws {Error} when the bucket or the retention cannot be one
 * @see https://grafana.com/docs/loki/latest/
 */
export function loki(logs: LokiLogs, platform: PlatformHandles): Component<ChartResources> {
  checkBucket("Loki", logs.bucket)
  const component = chartComponent({
    name,
    namespace: lokiNamespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/grafana-community/helm-charts/loki",
      version: versions.loki,
    },
    values: lokiValues(logs, platform),
    overrides: logs.values,
    crds: "Skip",
    // Volumes hold what is not in the bucket yet.
    onFailure: "rollback",
    timeout: "10m",
    requiredKinds: [serviceMonitor("monitoring.serviceMonitor.enabled")],
    dependsOn: platformDependencies(platform, platform.storageClass),
  })
  return {
    ...component,
    needs: [
      {
        type: "pod-identity",
        namespace: lokiNamespace,
        serviceAccount: name,
        purpose: `read, write and delete logs in the bucket ${logs.bucket}`,
      },
      { type: "bucket", name: logs.bucket, purpose: "logs of all pods" },
    ],
  }
}
