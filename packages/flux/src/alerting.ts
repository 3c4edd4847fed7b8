import type { IAlert } from "@kubernetes-models/flux-cd/notification.toolkit.fluxcd.io/v1beta3/Alert"
import type { IProvider } from "@kubernetes-models/flux-cd/notification.toolkit.fluxcd.io/v1beta3/Provider"
import type { SecretHandle } from "@supaflux/core"
import type { NotificationsOptions } from "./notifications-options.ts"

/** What reports on one namespace. */
export type Alerting = {
  readonly provider: IProvider
  /** Reports on what is delivered: Kustomizations and HelmReleases. */
  readonly deliveries: IAlert
  /** Reports on sources that cannot be fetched: nothing else fails then, what is old just stays. */
  readonly sources: IAlert
}

/** A namespace to report on, with the credentials in it. */
export interface Watched {
  readonly namespace: string
  readonly secret: SecretHandle<never> | undefined
}

const deliveryKinds = ["Kustomization", "HelmRelease"] as const
const sourceKinds = ["GitRepository", "OCIRepository", "HelmRepository", "HelmChart"] as const

/**
 * Provider and Alerts for one namespace. An Alert watches its own namespace and uses a Provider, and
 * that a Secret, of its own namespace: references across are refused under `--no-cross-namespace-refs`.
 */
export function alerting(
  { namespace, secret }: Watched,
  name: string,
  options: NotificationsOptions,
): Alerting {
  const { provider, severity = "info", exclude = [], metadata } = options
  const alert = (
    alertName: string,
    eventSeverity: "info" | "error",
    kinds: typeof deliveryKinds | typeof sourceKinds,
  ): IAlert => ({
    apiVersion: "notification.toolkit.fluxcd.io/v1beta3",
    kind: "Alert",
    metadata: { name: alertName, namespace },
    spec: {
      providerRef: { name },
      eventSeverity,
      eventSources: kinds.map((kind) => ({ kind, name: "*" })),
      ...(exclude.length === 0 ? {} : { exclusionList: [...exclude] }),
      ...(metadata === undefined ? {} : { eventMetadata: { ...metadata } }),
    },
  })
  return {
    provider: {
      apiVersion: "notification.toolkit.fluxcd.io/v1beta3",
      kind: "Provider",
      metadata: { name, namespace },
      spec: {
        type: provider.type,
        ...(provider.address === undefined ? {} : { address: provider.address }),
        ...(provider.channel === undefined ? {} : { channel: provider.channel }),
        ...(secret === undefined ? {} : { secretRef: { name: secret.name } }),
      },
    },
    deliveries: alert(name, severity, deliveryKinds),
    sources: alert(`${name}-sources`, "error", sourceKinds),
  }
}
