import type { Component, ComponentOptions, PriorityClassHandle } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources, type Overrides } from "@supaflux/flux"
import { externalSecretsDefaults as defaults } from "./external-secrets-defaults.ts"
import { externalSecretsKinds } from "./kinds.ts"
import type { SecretOperatorHandle } from "./secret-operator-handle.ts"
import { versions } from "./versions.ts"

/** Options of {@link externalSecrets}. */
export interface ExternalSecretsOptions extends ComponentOptions {
  /** Namespace to install into; outside the mesh, because the API server calls the webhook. @default "external-secrets" */
  readonly namespace?: string
  /** Pods of the controller, the webhook and the certificate controller each. @default 2 */
  readonly replicas?: number
  /**
   * Whether Prometheus scrapes the operator, which then waits for the definitions of the Prometheus
   * Operator.
   * @default false
   */
  readonly monitoring?: boolean
  /** Priority of the pods. @default none */
  readonly priorityClass?: PriorityClassHandle
  /** Chart values, laid over those that the options make. @default {} */
  readonly values?: Overrides<typeof defaults>
}

/** The component that {@link externalSecrets} makes. */
export interface ExternalSecretsComponent extends Component<ChartResources> {
  /** The operator, for the stores that need it. */
  readonly operator: SecretOperatorHandle
}

const name = "external-secrets"

/**
 * The External Secrets Operator, highly available. An uninstall leaves its CRDs, and with them all
 * Secrets that it made.
 *
 * @throws {Error} when `replicas` is no positive integer
 * @see https://external-secrets.io/latest/
 */
export function externalSecrets(options: ExternalSecretsOptions = {}): ExternalSecretsComponent {
  const { namespace = name, replicas = 2, monitoring = false, priorityClass } = options
  if (!Number.isInteger(replicas) || replicas < 1) {
    throw new Error(`External Secrets with ${replicas} replicas: give a positive integer.`)
  }
  const { values: overrides, dependsOn = [] } = options
  const pods = {
    replicaCount: replicas,
    // A budget that the only pod must not leave would block every node from draining.
    podDisruptionBudget: { enabled: replicas > 1, minAvailable: 1 },
    ...(priorityClass === undefined ? {} : { priorityClassName: priorityClass.name }),
  }
  const component = chartComponent({
    name,
    namespace,
    chart: {
      type: "oci",
      url: "oci://ghcr.io/external-secrets/charts/external-secrets",
      version: versions.externalSecrets,
    },
    values: {
      ...defaults,
      ...pods,
      serviceMonitor: { ...defaults.serviceMonitor, enabled: monitoring },
      webhook: { ...defaults.webhook, ...pods },
      certController: { ...defaults.certController, ...pods },
    },
    overrides,
    crds: "Skip",
    onFailure: "retry",
    driftIgnore: [
      // The certificate controller writes the CA that it makes into each webhook.
      {
        target: { kind: "ValidatingWebhookConfiguration" },
        paths: ["/webhooks/0/clientConfig/caBundle", "/webhooks/1/clientConfig/caBundle"],
      },
    ],
    dependsOn: [...(priorityClass === undefined ? [] : [priorityClass]), ...dependsOn],
    provides: { crds: externalSecretsKinds },
    requiredKinds: [serviceMonitor("serviceMonitor.enabled")],
  })
  return {
    ...component,
    operator: {
      handle: "secret-operator",
      component: name,
      label: "External Secrets Operator",
      namespace,
      serviceAccount: defaults.serviceAccount.name,
    },
  }
}
