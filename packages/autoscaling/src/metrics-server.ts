import type { Component, ComponentOptions, Handle } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources, type Overrides } from "@supaflux/flux"
import { metricsServerAuthority, type MetricsServerAuthority } from "./metrics-server-authority.ts"
import { metricsServerDefaults as defaults } from "./metrics-server-defaults.ts"
import { versions } from "./versions.ts"

/** Options of {@link metricsServer}. */
export interface MetricsServerOptions extends ComponentOptions {
  /** cert-manager, which issues and renews the certificate that the API server checks. */
  readonly certManager: Handle<"cert-manager">
  /** Pods; a single one gets no disruption budget. @default 2 */
  readonly replicas?: number
  /**
   * A ServiceMonitor for the metrics of metrics-server itself, which then waits for the definitions of
   * the Prometheus Operator.
   * @default false
   */
  readonly monitoring?: boolean
  /**
   * Any value of the chart, laid over those of the builder.
   * @default {}
   * @see https://artifacthub.io/packages/helm/metrics-server/metrics-server
   */
  readonly values?: Overrides<typeof defaults>
}

/** The resources of {@link metricsServer}: its release, and the authority for its certificate. */
export type MetricsServerResources = ChartResources & MetricsServerAuthority

const name = "metrics-server"
const namespace = "kube-system"

/**
 * metrics-server, highly available: what `kubectl top` and the autoscalers of pods read. The API
 * server checks its certificate; most installations have that check switched off. Install it here or
 * as an add-on of EKS, never both.
 *
 * @throws {Error} when `replicas` is no positive integer
 * @example
 * metricsServer({ certManager: certs.certManager })
 * @see https://github.com/kubernetes-sigs/metrics-server
 */
export function metricsServer(options: MetricsServerOptions): Component<MetricsServerResources> {
  const { certManager, replicas = defaults.replicas, monitoring = false, dependsOn = [] } = options
  if (!Number.isInteger(replicas) || replicas < 1) {
    throw new Error(`metrics-server with ${replicas} replicas: give a positive integer.`)
  }
  const component = chartComponent({
    name,
    namespace,
    chart: {
      type: "http",
      url: "https://kubernetes-sigs.github.io/metrics-server",
      name,
      version: versions.metricsServer,
    },
    values: {
      ...defaults,
      replicas,
      // A budget that the only pod must not leave would block every node from draining.
      podDisruptionBudget: { ...defaults.podDisruptionBudget, enabled: replicas > 1 },
      metrics: { enabled: monitoring },
      serviceMonitor: { enabled: monitoring },
    },
    overrides: options.values,
    // The chart has none: its API is aggregated.
    crds: "Skip",
    // It holds no state: the pods measure anew.
    onFailure: "remediate",
    // cert-manager writes the authority into it.
    driftIgnore: [{ paths: ["/spec/caBundle"], target: { kind: "APIService" } }],
    dependsOn: [certManager, ...dependsOn],
    requiredKinds: [
      serviceMonitor("serviceMonitor.enabled"),
      {
        group: "cert-manager.io",
        kind: "Certificate",
        use: "renders",
        purpose: "the certificate that the API server checks (tls.type)",
        when: { "tls.type": "cert-manager" },
      },
    ],
  })
  return {
    ...component,
    resources: { ...metricsServerAuthority(namespace), ...component.resources },
  }
}
