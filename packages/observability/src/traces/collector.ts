import type { Component, Dependency, JsonObject, SecretHandle } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources } from "@supaflux/flux"
import { checkNamespace } from "../check-namespace.ts"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { spread } from "../spread.ts"
import { versions } from "../versions.ts"
import { collectorConfig } from "./collector-config.ts"
import { collectorNames, tracingNamespace } from "./traces-names.ts"
import type { TracesBackend } from "./traces-options.ts"

const off = { enabled: false }

/** The variable that holds what proves who we are to the backend. */
function credentials(backend: TracesBackend): readonly JsonObject[] {
  switch (backend.type) {
    case "signoz":
      return []
    case "datadog":
      return [
        {
          name: "DD_API_KEY",
          valueFrom: { secretKeyRef: { ...backend.credentials.key("api-key") } },
        },
      ]
    case "new-relic":
      return [
        {
          name: "NEW_RELIC_LICENSE_KEY",
          valueFrom: { secretKeyRef: { ...backend.credentials.key("license-key") } },
        },
      ]
  }
}

function secretOf(backend: TracesBackend): SecretHandle<never> | undefined {
  if (backend.type === "signoz") return undefined
  checkNamespace("The OpenTelemetry Collector", backend.credentials, tracingNamespace)
  return backend.credentials
}

/**
 * The OpenTelemetry Collector: takes OTLP and sends it to the backend.
 *
 * @param store what takes the traces, where that is in the cluster
 * @throws {Error} when the share of traces is none, or a Secret is in another namespace
 * @see https://opentelemetry.io/docs/collector/
 */
export function collector(
  backend: TracesBackend,
  sampling: number,
  platform: PlatformHandles,
  store: Dependency | undefined,
): Component<ChartResources> {
  const { size = "large", priorityClass } = platform
  const replicas = size === "large" ? 2 : 1
  return chartComponent({
    name: collectorNames.release,
    namespace: tracingNamespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/open-telemetry/opentelemetry-helm-charts/opentelemetry-collector",
      version: versions.collector,
    },
    values: {
      fullnameOverride: collectorNames.release,
      mode: "deployment",
      image: {
        repository:
          "ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib",
      },
      command: { name: "otelcol-contrib" },
      replicaCount: replicas,
      // Instead of the chart's configuration, which also takes what nothing here sends.
      alternateConfig: collectorConfig(backend, sampling),
      // What looks up pods must be allowed to.
      clusterRole: {
        create: true,
        rules: [
          {
            apiGroups: [""],
            resources: ["pods", "namespaces", "nodes"],
            verbs: ["get", "list", "watch"],
          },
          { apiGroups: ["apps"], resources: ["replicasets"], verbs: ["get", "list", "watch"] },
        ],
      },
      ports: {
        "jaeger-compact": off,
        "jaeger-thrift": off,
        "jaeger-grpc": off,
        zipkin: off,
        metrics: { enabled: true },
      },
      extraEnvs: credentials(backend),
      serviceMonitor: { enabled: true },
      podDisruptionBudget: replicas > 1 ? { enabled: true, minAvailable: 1 } : off,
      podSecurityContext: {
        runAsNonRoot: true,
        runAsUser: 10_001,
        fsGroup: 10_001,
        seccompProfile: { type: "RuntimeDefault" },
      },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      },
      resources: resources("100m", "256Mi", "1Gi"),
      topologySpreadConstraints: spread({ "app.kubernetes.io/name": "opentelemetry-collector" }),
      ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
    },
    crds: "Skip",
    onFailure: "remediate",
    requiredKinds: [serviceMonitor("serviceMonitor.enabled")],
    dependsOn: platformDependencies(platform, store, secretOf(backend)),
  })
}
