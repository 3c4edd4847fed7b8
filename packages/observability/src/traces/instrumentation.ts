import type { Component, JsonObject } from "@supaflux/core"
import { chartComponent, serviceMonitor, type Chart, type ChartResources } from "@supaflux/flux"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { versions } from "../versions.ts"
import { instrumentationConfig, instrumentationMetricsPort } from "./instrumentation-config.ts"
import { instrumentationNamespace } from "./traces-names.ts"
import type { EbpfTraces } from "./traces-options.ts"

const charts: Readonly<Record<"beyla" | "obi", Chart>> = {
  beyla: {
    type: "http",
    url: "https://grafana.github.io/helm-charts",
    name: "beyla",
    version: versions.beyla,
  },
  obi: {
    type: "oci",
    url: "oci://ghcr.io/open-telemetry/opentelemetry-helm-charts/opentelemetry-ebpf-instrumentation",
    version: versions.obi,
  },
}

function values(namespaces: readonly string[], instrumentation: "beyla" | "obi"): JsonObject {
  return {
    fullnameOverride: instrumentation,
    config: {
      data: {
        ...instrumentationConfig(namespaces),
        // That of the other chart sends metrics as well, to an agent that is not there.
        ...(instrumentation === "obi" ? { otel_metrics_export: null } : {}),
      },
    },
    // Needs the network of the node, which is outside the mesh, whose pods would refuse it. Services that
    // hand on the header `traceparent` are in one trace all the same.
    contextPropagation: { enabled: false },
    service: { enabled: true, targetPort: instrumentationMetricsPort },
    serviceMonitor: { enabled: true },
    // It keeps what it knows of each process.
    resources: resources("100m", "256Mi", "1Gi"),
    tolerations: [{ operator: "Exists" }],
    priorityClassName: "system-node-critical",
  }
}

/**
 * Looks into the calls of every service by eBPF, on every node: spans without a change of the code, and
 * rates, errors and durations. It sees what a process sends before the mesh encrypts it.
 *
 * @param collector where spans go
 * @see https://opentelemetry.io/docs/zero-code/obi/
 */
export function instrumentation(
  traces: EbpfTraces,
  platform: PlatformHandles,
  collector: Component,
): Component<ChartResources> {
  const { instrumentation: name = "beyla", namespaces = ["istio-ingress", "supabase"] } = traces
  return chartComponent({
    name,
    namespace: instrumentationNamespace,
    chart: charts[name],
    values: values(namespaces, name),
    crds: "Skip",
    // A rollback would cut every node for a bad one.
    onFailure: "retry",
    requiredKinds: [serviceMonitor("serviceMonitor.enabled")],
    dependsOn: platformDependencies(platform, collector),
  })
}
