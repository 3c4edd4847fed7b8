import type { JsonObject } from "@supaflux/core"
import { mergeValues } from "@supaflux/flux"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { spread } from "../spread.ts"
import { dashboardSidecar } from "./dashboard-sidecar.ts"
import { dataSourceUids, furtherDataSources, type DataSources } from "./data-sources.ts"
import type { GrafanaOptions } from "./grafana-options.ts"
import { prometheusNames } from "../prometheus/stack-names.ts"

const labels = { "app.kubernetes.io/name": "grafana" }

function sharedDatabase({ database }: GrafanaOptions): JsonObject {
  if (database === undefined) return {}
  const { host, port = 5432, name = "grafana", credentials } = database
  return {
    "grafana.ini": {
      database: { type: "postgres", host: `${host}:${port}`, name, ssl_mode: "require" },
    },
    envValueFrom: {
      GF_DATABASE_USER: { secretKeyRef: { ...credentials.key("username") } },
      GF_DATABASE_PASSWORD: { secretKeyRef: { ...credentials.key("password") } },
    },
  }
}

/** A volume for the pod that has no shared database: it moves with it, so that only one pod may run. */
function ownVolume({ storageClass }: PlatformHandles): JsonObject {
  return {
    // Its container runs as root, which the volume does not need: the pod's group owns it.
    initChownData: { enabled: false },
    persistence: { enabled: true, storageClassName: storageClass.name, size: "10Gi" },
    deploymentStrategy: { type: "Recreate" },
  }
}

/**
 * Values of the chart grafana, as a subchart of either stack.
 *
 * @see https://github.com/grafana-community/helm-charts/tree/main/charts/grafana
 */
export function grafanaValues(
  options: GrafanaOptions,
  sources: DataSources,
  platform: PlatformHandles,
): JsonObject {
  const { admin, database, route } = options
  const { priorityClass, size = "large" } = platform
  const several = database !== undefined && size === "large"
  const values = {
    fullnameOverride: prometheusNames.grafana,
    replicas: several ? 2 : 1,
    admin: {
      existingSecret: admin.name,
      userKey: admin.key("username").key,
      passwordKey: admin.key("password").key,
    },
    testFramework: { enabled: false },
    resources: resources("100m", "256Mi", "512Mi"),
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 472,
      runAsGroup: 472,
      fsGroup: 472,
      seccompProfile: { type: "RuntimeDefault" },
    },
    ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
    topologySpreadConstraints: spread(labels),
    ...(several ? { podDisruptionBudget: { minAvailable: 1 } } : {}),
    ...(database === undefined ? ownVolume(platform) : {}),
    sidecar: {
      resources: resources("10m", "96Mi", "192Mi"),
      dashboards: {
        label: dashboardSidecar.label,
        labelValue: dashboardSidecar.labelValue,
        folderAnnotation: dashboardSidecar.folder,
        searchNamespace: "ALL",
        provider: { foldersFromFilesStructure: true },
      },
      datasources: {
        name: "Metrics",
        uid: dataSourceUids.metrics,
        url: sources.metricsUrl,
        alertmanager: { name: "Alerts", uid: dataSourceUids.alerts },
      },
    },
    additionalDataSources: furtherDataSources(sources),
    serviceMonitor: { enabled: true },
    "grafana.ini": {
      analytics: { check_for_updates: false, reporting_enabled: false },
      ...(route === undefined
        ? {}
        : { server: { domain: route.hostname, root_url: `https://${route.hostname}` } }),
      security: {
        cookie_secure: route !== undefined,
        strict_transport_security: route !== undefined,
      },
      users: { allow_sign_up: false },
      // Rules are evaluated where the metrics are; two pods would evaluate each twice.
      unified_alerting: { execute_alerts: false },
    },
  }
  return mergeValues(values, sharedDatabase(options)).values
}
