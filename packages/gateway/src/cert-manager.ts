import type { Component, JsonObject } from "@supaflux/core"
import {
  chartComponent,
  mergeValues,
  serviceMonitor,
  type ChartKind,
  type ChartResources,
  type DriftIgnore,
} from "@supaflux/flux"
import { certManagerDefaults } from "./cert-manager-defaults.ts"
import type { CertManagerHandle } from "./cert-manager-handle.ts"
import { certManagerKinds } from "./cert-manager-kinds.ts"
import type { CertManagerOptions, CertManagerReplicas } from "./cert-manager-options.ts"
import { versions } from "./versions.ts"

/** The component that {@link certManager} makes. */
export interface CertManager extends Component<ChartResources> {
  /** What issuers need: `issuers({ certManager: platform.certManager, … })`. */
  readonly certManager: CertManagerHandle
}

const name = "cert-manager"

/** cert-manager itself writes the CA bundle that the API server calls its webhook with. */
const driftIgnore: readonly DriftIgnore[] = [
  "ValidatingWebhookConfiguration",
  "MutatingWebhookConfiguration",
].map((kind) => ({ paths: ["/webhooks/0/clientConfig/caBundle"], target: { kind } }))

/** @see https://github.com/cert-manager/cert-manager/blob/v1.21.1/pkg/controller/context.go#L452 */
const gatewayKind: ChartKind = {
  group: "gateway.networking.k8s.io",
  kind: "Gateway",
  use: "watches",
  purpose: "certificates of Gateways (config.gatewayAPI.enabled)",
  when: { "config.gatewayAPI.enabled": true },
}

function deployment(
  options: CertManagerOptions,
  name: keyof CertManagerReplicas,
  { replicaCount }: { readonly replicaCount: number },
): JsonObject {
  const replicas = options.replicas?.[name] ?? replicaCount
  if (!Number.isInteger(replicas) || replicas < 1) {
    throw new Error(`cert-manager with ${replicas} pods of its ${name}: give a positive integer.`)
  }
  return {
    replicaCount: replicas,
    // A budget that the only pod must not leave would block every node from draining.
    podDisruptionBudget: { enabled: replicas > 1 },
    networkPolicy: { enabled: options.networkPolicy ?? true },
  }
}

function values(options: CertManagerOptions, namespace: string): JsonObject {
  const { priorityClass, nameservers, monitoring = false } = options
  return mergeValues(certManagerDefaults, {
    global: { leaderElection: { namespace }, priorityClassName: priorityClass?.name },
    dns01RecursiveNameservers: nameservers?.join(","),
    prometheus: { servicemonitor: { enabled: monitoring } },
    ...deployment(options, "controller", certManagerDefaults),
    webhook: deployment(options, "webhook", certManagerDefaults.webhook),
    cainjector: deployment(options, "cainjector", certManagerDefaults.cainjector),
  }).values
}

/**
 * cert-manager, highly available, with support for the Gateway API. Its definitions come with the
 * chart's templates and are kept when the release goes: certificates outlive a reinstallation. The
 * release is ready once the webhook answers.
 *
 * For Route 53, give the ServiceAccount `cert-manager` of the namespace a Pod Identity association.
 *
 * @throws {Error} when a Deployment is to have no pods
 * @example
 * const certs = certManager({ gatewayApi: crds.gatewayApi })
 * issuers({ certManager: certs.certManager, email: "ops@example.com", dns01: [solver] })
 * @see https://cert-manager.io/docs/installation/best-practice/
 */
export function certManager(options: CertManagerOptions): CertManager {
  const { gatewayApi, namespace = "cert-manager", priorityClass, dependsOn = [] } = options
  return {
    ...chartComponent({
      name,
      namespace,
      chart: {
        type: "oci",
        url: "oci://quay.io/jetstack/charts/cert-manager",
        version: options.version ?? versions.certManager,
      },
      values: values(options, namespace),
      overrides: options.values,
      // The chart has no crds/ folder; crds.enabled puts them among the templates.
      crds: "Skip",
      // An uninstall between tries would take the webhook away from certificates that still exist.
      onFailure: "retry",
      driftIgnore,
      dependsOn: [
        gatewayApi,
        ...(priorityClass === undefined ? [] : [priorityClass]),
        ...dependsOn,
      ],
      provides: { crds: certManagerKinds },
      requiredKinds: [serviceMonitor("prometheus.servicemonitor.enabled"), gatewayKind],
    }),
    certManager: { handle: "cert-manager", component: name, label: "cert-manager", namespace },
  }
}
