import type { IAlert } from "@kubernetes-models/flux-cd/notification.toolkit.fluxcd.io/v1beta3/Alert"
import type { IProvider } from "@kubernetes-models/flux-cd/notification.toolkit.fluxcd.io/v1beta3/Provider"
import type { Component, ComponentGroup } from "@supaflux/core"
import { alerting, type Alerting, type Watched } from "./alerting.ts"
import type { NotificationProvider } from "./notification-provider.ts"
import type { NotificationsOptions } from "./notifications-options.ts"
import { pushReceiver, type PushReceiverResources } from "./push-receiver.ts"

const namespace = "flux-system"

/** The resources of the component that sends messages; those of further namespaces have it in their role. */
export type NotificationsResources = Alerting & {
  readonly [role: `provider-${string}`]: IProvider
  readonly [role: `deliveries-${string}` | `sources-${string}`]: IAlert
}

/** The components that {@link notifications} makes. */
export interface Notifications extends ComponentGroup {
  /** The messages first: they must not wait for the Gateway. Then the receiver, when there is one. */
  readonly components: readonly [
    Component<NotificationsResources>,
    ...Component<PushReceiverResources>[],
  ]
}

function watched(provider: NotificationProvider): Watched[] {
  const { namespaces = [] } = provider
  const first: Watched = {
    namespace: provider.secret?.namespace ?? namespace,
    secret: provider.secret,
  }
  const further = namespaces.map((of): Watched =>
    typeof of === "string"
      ? { namespace: of, secret: undefined }
      : { namespace: of.namespace, secret: of },
  )
  return [first, ...further]
}

function refuseImpossible(all: readonly Watched[]): void {
  const [first] = all
  if (first?.secret !== undefined && first.namespace !== namespace) {
    throw new Error(
      `The provider's ${first.secret.label} is not in ${namespace}, where its Alerts are: declare one there, and list this one under namespaces.`,
    )
  }
  const names = all.map((each) => each.namespace)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new Error(
      twice === namespace
        ? `The namespace ${namespace} is watched in any case: leave it out of namespaces.`
        : `The namespace "${twice}" is to be watched twice: list it once.`,
    )
  }
}

/**
 * Reports what Flux does, and lets a push reconcile at once.
 *
 * Every Kustomization is in `flux-system` and reports the health of its component, so a release that
 * fails in any namespace is told of there. What a HelmRelease says itself is told of in `flux-system`
 * and in the `namespaces` of the provider: Flux runs with `--no-cross-namespace-refs`, where an Alert
 * sees its own namespace alone, and each one needs a Provider and a Secret beside it.
 *
 * The receiver's address is known in the cluster: `kubectl -n flux-system get receivers`.
 *
 * @throws {Error} when a Secret is in the wrong namespace, a namespace comes twice, or the listener
 * would not take the receiver's route
 * @example
 * notifications({
 *   provider: { type: "slack", secret: fluxSecrets.secret("slack"), channel: "platform" },
 *   receiver: {
 *     type: "github",
 *     secret: fluxSecrets.secret("webhook"),
 *     hostname: "flux-webhook.example.com",
 *     listener: edge.listener("https"),
 *   },
 * })
 * @see https://fluxcd.io/flux/components/notification/alerts/
 */
export function notifications(options: NotificationsOptions): Notifications {
  const { name = "notifications", provider, receiver, dependsOn = [] } = options
  const all = watched(provider)
  refuseImpossible(all)
  const [here, ...further] = all.map((each) => alerting(each, name, options))
  const resources = Object.fromEntries(
    further.flatMap((each, index) => {
      const suffix = all[index + 1]?.namespace ?? ""
      return Object.entries(each).map(([role, resource]) => [`${role}-${suffix}`, resource])
    }),
  ) as Omit<NotificationsResources, keyof Alerting>
  return {
    components: [
      {
        name,
        namespace,
        dependsOn: [...all.flatMap(({ secret }) => secret ?? []), ...dependsOn],
        resources: { ...(here as Alerting), ...resources },
      },
      ...(receiver === undefined ? [] : [pushReceiver(`${name}-receiver`, receiver)]),
    ],
  }
}
