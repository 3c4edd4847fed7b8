import type { Component, JsonObject } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources } from "@supaflux/flux"
import type { ThanosStorage } from "../metrics-options.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { monitoringNamespace } from "../prometheus/stack-names.ts"
import { versions } from "../versions.ts"
import { checkThanosStorage } from "./check-thanos-storage.ts"
import { objectStorage } from "./object-storage.ts"
import { thanosNames, thanosSidecarService } from "./thanos-names.ts"
import { thanosSizes, thanosDefaults } from "./thanos-defaults.ts"

function values(storage: ThanosStorage, platform: PlatformHandles): JsonObject {
  const { size = "large", storageClass, priorityClass } = platform
  const { raw, fiveMinutes, oneHour } = checkThanosStorage(storage)
  const { query, queryFrontend, storegateway, compactor } = thanosSizes[size]
  return {
    ...thanosDefaults,
    global: {
      ...thanosDefaults.global,
      storageClass: storageClass.name,
      ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
      // JSON, which is YAML as well.
      objstore: { createSecret: true, config: JSON.stringify(objectStorage(storage, platform)) },
    },
    query: {
      ...thanosDefaults.query,
      ...query,
      stores: [`dnssrv+_grpc._tcp.${thanosSidecarService}`],
    },
    queryFrontend: { ...thanosDefaults.queryFrontend, ...queryFrontend },
    storegateway: { ...thanosDefaults.storegateway, ...storegateway },
    compactor: {
      ...thanosDefaults.compactor,
      ...compactor,
      retention: { resolutionRaw: raw, resolution5m: fiveMinutes, resolution1h: oneHour },
    },
  }
}

/**
 * Thanos: answers queries over the bucket and over what Prometheus has not copied there yet, and
 * compacts the bucket. One compactor, because two would destroy each other's blocks.
 *
 * @throws {Error} when the bucket or a retention cannot be one
 * @see https://thanos.io/tip/thanos/design.md/
 */
export function thanos(
  storage: ThanosStorage,
  platform: PlatformHandles,
): Component<ChartResources> {
  const purpose = `read and write blocks of metrics in the bucket ${storage.bucket}`
  const component = chartComponent({
    name: thanosNames.release,
    namespace: monitoringNamespace,
    chart: {
      type: "http",
      url: "https://thanos-community.github.io/helm-charts",
      name: "thanos",
      version: versions.thanos,
    },
    values: values(storage, platform),
    crds: "Skip",
    // All that it has is in the bucket.
    onFailure: "rollback",
    timeout: "10m",
    requiredKinds: [serviceMonitor("global.serviceMonitor.enabled")],
    dependsOn: platformDependencies(platform, platform.storageClass),
  })
  return {
    ...component,
    needs: [
      {
        type: "pod-identity",
        namespace: monitoringNamespace,
        serviceAccount: thanosNames.serviceAccount,
        purpose,
      },
      { type: "bucket", name: storage.bucket, purpose: "metrics of months and years" },
    ],
  }
}
