import type { ComponentOptions, GatewayApiHandle, PriorityClassHandle } from "@supaflux/core"
import type { Overrides } from "@supaflux/flux"
import type { certManagerDefaults } from "./cert-manager-defaults.ts"

/** How many pods each Deployment of cert-manager has. */
export interface CertManagerReplicas {
  /** Issues and renews; one works, the others stand by. @default 2 */
  readonly controller?: number
  /** Admits resources; all work. While none answers, no certificate can be changed. @default 3 */
  readonly webhook?: number
  /** Puts CA bundles into webhook configurations; one works, the others stand by. @default 2 */
  readonly cainjector?: number
}

/** Options of `certManager`. */
export interface CertManagerOptions extends ComponentOptions {
  /** The Gateway API: cert-manager looks for its definitions once, when it starts. */
  readonly gatewayApi: GatewayApiHandle
  /** @default "cert-manager" */
  readonly namespace?: string
  /** Tag of the chart, with its `v`. @default "v1.21.1" */
  readonly version?: `v${number}.${number}.${number}`
  /** Pods of each Deployment; those with one pod get no disruption budget. @default 2, 3 and 2 */
  readonly replicas?: CertManagerReplicas
  /** Priority of every pod. @default none */
  readonly priorityClass?: PriorityClassHandle
  /**
   * Resolvers that see the public DNS: cert-manager asks them whether a DNS-01 challenge has spread.
   * The VPC's resolver would answer from a private zone of the same name.
   * @default ["1.1.1.1:53", "8.8.8.8:53"]
   */
  readonly nameservers?: readonly string[]
  /**
   * NetworkPolicies for the pods: the webhook stays reachable in a namespace that denies by default.
   * They have no effect where the network does not enforce policies.
   * @default true
   */
  readonly networkPolicy?: boolean
  /**
   * A ServiceMonitor for the metrics: it waits for the definitions of the Prometheus Operator.
   * @default false
   */
  readonly monitoring?: boolean
  /**
   * Any value of the chart, laid over those of the builder. A key that the chart does not know fails
   * the release: its schema is strict.
   * @default {}
   * @see https://artifacthub.io/packages/helm/cert-manager/cert-manager
   */
  readonly values?: Overrides<typeof certManagerDefaults>
}
