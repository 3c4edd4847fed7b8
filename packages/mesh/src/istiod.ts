import type { Component, Dependency, PriorityClassHandle } from "@supaflux/core"
import { chartComponent, mergeValues, type ChartResources, type Overrides } from "@supaflux/flux"
import { accessLogFormat } from "./access-log-format.ts"
import { istioChart } from "./istio-chart.ts"
import { istioNamespace } from "./istio-namespace.ts"
import { istiodDefaults } from "./istiod-defaults.ts"
import { rootCertificate } from "./root-certificate.ts"

/** How many replicas istiod has. */
export interface IstiodAutoscaling {
  /** A single one has no PodDisruptionBudget. @default 2 */
  readonly minReplicas?: number
  /** @default 5, or `minReplicas` where that is more */
  readonly maxReplicas?: number
}

/** Options of {@link istiod}. */
interface IstiodOptions {
  readonly version: string
  readonly trustDomain: string
  readonly autoscaling?: IstiodAutoscaling | undefined
  readonly priorityClass?: PriorityClassHandle | undefined
  readonly untaintNodes?: boolean | undefined
  readonly values?: Overrides<typeof istiodDefaults> | undefined
  readonly dependsOn: readonly Dependency[]
}

function replicas(autoscaling: IstiodAutoscaling): { min: number; max: number } {
  const { minReplicas: min = istiodDefaults.autoscaleMin } = autoscaling
  const { maxReplicas: max = Math.max(min, istiodDefaults.autoscaleMax) } = autoscaling
  if (!Number.isInteger(min) || min < 1) {
    throw new Error(`autoscaling.minReplicas is ${min}: give a whole number from 1 up.`)
  }
  if (!Number.isInteger(max) || max < min) {
    throw new Error(
      `autoscaling.maxReplicas is ${max}: give a whole number from minReplicas, ${min}, up.`,
    )
  }
  return { min, max }
}

/**
 * What istiod creates when it starts.
 * @see https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/
 */
const gatewayClasses = ["istio", "istio-remote", "istio-waypoint"].map((name) => ({
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "GatewayClass",
  metadata: { name },
}))

/** Istio's control plane. */
export function istiod(options: IstiodOptions): Component<ChartResources> {
  const { version, trustDomain, autoscaling = {}, priorityClass, untaintNodes, values } = options
  const { min, max } = replicas(autoscaling)
  return chartComponent({
    name: "istiod",
    namespace: istioNamespace,
    chart: istioChart("istiod", version),
    values: mergeValues(istiodDefaults, {
      autoscaleMin: min,
      autoscaleMax: max,
      taint: { enabled: untaintNodes },
      global: { priorityClassName: priorityClass?.name },
      // The format alone: a Telemetry resource says whether anything is logged. Istio's built-in
      // provider `envoy` reads it. A provider of our own would be lost to whoever overrides
      // `extensionProviders`, because a list replaces the list before it.
      meshConfig: { trustDomain, accessLogFormat },
    }).values,
    overrides: values,
    provides: { objects: [...gatewayClasses, rootCertificate] },
    crds: "Skip",
    // Stateless: its certificate authority lives in a Secret that no release owns. The version that
    // worked is better than one that does not become ready.
    onFailure: "remediate",
    // istiod writes the CA bundles. The replicas need no exception: the chart leaves them out while
    // an autoscaler has them.
    driftIgnore: [
      { paths: ["/webhooks"], target: { kind: "MutatingWebhookConfiguration" } },
      { paths: ["/webhooks"], target: { kind: "ValidatingWebhookConfiguration" } },
    ],
    dependsOn: [...options.dependsOn, ...(priorityClass === undefined ? [] : [priorityClass])],
  })
}
