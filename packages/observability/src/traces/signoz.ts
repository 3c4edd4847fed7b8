import type { Component, JsonObject } from "@supaflux/core"
import { chartComponent, type ChartResources } from "@supaflux/flux"
import { checkNamespace } from "../check-namespace.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { versions } from "../versions.ts"
import { clickHouseKinds } from "./click-house-kinds.ts"
import { signozNames, signozNamespace } from "./traces-names.ts"
import type { SigNozBackend } from "./traces-options.ts"

const sizes = {
  large: { volume: "100Gi", collectors: 2, clickhouse: resources("500m", "2Gi", "8Gi") },
  small: { volume: "30Gi", collectors: 1, clickhouse: resources("200m", "1Gi", "3Gi") },
} as const

const restricted = {
  podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
}

function values(backend: SigNozBackend, platform: PlatformHandles): JsonObject {
  const { size = "large", storageClass, priorityClass } = platform
  const { collectors, clickhouse, volume } = sizes[size]
  const priority = priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }
  return {
    global: { storageClass: storageClass.name },
    clickhouse: {
      resources: clickhouse,
      // In the mesh a caller has the address of its pod; policies say who may call.
      allowedNetworkIps: ["0.0.0.0/0"],
      persistence: { enabled: true, size: backend.volume ?? volume },
      zookeeper: { resources: resources("100m", "256Mi", "512Mi") },
      clickhouseOperator: {
        resources: resources("20m", "64Mi", "256Mi"),
        metricsExporter: { resources: resources("10m", "32Mi", "128Mi") },
      },
    },
    signoz: {
      resources: resources("100m", "256Mi", "1Gi"),
      persistence: { enabled: true, size: "5Gi" },
      ...restricted,
      ...priority,
    },
    otelCollector: {
      replicaCount: collectors,
      resources: resources("100m", "256Mi", "1Gi"),
      ...restricted,
      ...priority,
    },
    telemetryStoreMigrator: { resources: resources("50m", "64Mi", "256Mi") },
  }
}

/**
 * SigNoz: traces in ClickHouse, with its operator and ZooKeeper, and a page to look at them. One copy of
 * the data on one volume: traces of some weeks are not worth two.
 *
 * @throws {Error} when the Secret is in another namespace
 * @see https://signoz.io/docs/install/kubernetes/
 */
export function signoz(
  backend: SigNozBackend,
  platform: PlatformHandles,
): Component<ChartResources> {
  const { clickhouse } = backend
  const { storageClass } = platform
  checkNamespace("SigNoz", clickhouse, signozNamespace)
  return chartComponent({
    name: signozNames.release,
    namespace: signozNamespace,
    chart: {
      type: "http",
      url: "https://charts.signoz.io",
      name: "signoz",
      version: versions.signoz,
    },
    values: values(backend, platform),
    valuesFrom: [{ ...clickhouse.key("password"), path: "clickhouse.password" }],
    overrides: backend.values,
    crds: "CreateReplace",
    // An uninstall would take the data with it.
    onFailure: "rollback",
    timeout: "15m",
    dependsOn: platformDependencies(platform, storageClass, clickhouse),
    provides: { crds: clickHouseKinds },
  })
}
