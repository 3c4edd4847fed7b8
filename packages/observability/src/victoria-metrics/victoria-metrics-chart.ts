import type { Component, Dependency, JsonObject } from "@supaflux/core"
import { chartComponent, type ChartResources } from "@supaflux/flux"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { monitoringNamespace } from "../prometheus/stack-names.ts"
import { versions } from "../versions.ts"
import { webhookCertificate } from "../webhook-certificate.ts"
import { victoriaMetricsKinds } from "./victoria-metrics-kinds.ts"
import { victoriaMetricsName } from "./victoria-metrics-urls.ts"

/** What {@link victoriaMetricsChart} installs. */
interface VictoriaMetricsChartOptions {
  readonly values: JsonObject
  readonly overrides?: JsonObject | undefined
  readonly dependsOn?: readonly Dependency[]
}

/** The component of the chart victoria-metrics-k8s-stack, which is the whole stack or its storage alone. */
export function victoriaMetricsChart(
  { values, overrides, dependsOn = [] }: VictoriaMetricsChartOptions,
  platform: PlatformHandles,
): Component<ChartResources> {
  return chartComponent({
    name: victoriaMetricsName,
    namespace: monitoringNamespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/victoriametrics/helm-charts/victoria-metrics-k8s-stack",
      version: versions.victoriaMetricsStack,
    },
    values,
    overrides,
    crds: "CreateReplace",
    // An uninstall would take what the operator runs with it.
    onFailure: "rollback",
    timeout: "10m",
    driftIgnore: [{ paths: ["/webhooks"], target: { kind: "ValidatingWebhookConfiguration" } }],
    dependsOn: platformDependencies(
      platform,
      platform.storageClass,
      platform.certManager,
      ...dependsOn,
    ),
    provides: { crds: victoriaMetricsKinds },
    requiredKinds: webhookCertificate(
      "victoria-metrics-operator.admissionWebhooks.certManager.enabled",
    ),
  })
}
