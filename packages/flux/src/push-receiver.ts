import type { IReceiver } from "@kubernetes-models/flux-cd/notification.toolkit.fluxcd.io/v1/Receiver"
import { type Component, located, type ResourceLiteral, type SecretHandle } from "@supaflux/core"
import { checkWebhookRoute, type WebhookListener } from "./check-webhook-route.ts"

const namespace = "flux-system"

/** What each sender calls a push; those that have no word for it are not filtered. */
const pushEvents = {
  github: ["ping", "push"],
  gitlab: ["Push Hook"],
  bitbucket: ["repo:refs_changed"],
  "generic-hmac": [],
} as const

/** A webhook that the Git host calls after a push. Every type proves who calls by the token. */
export interface PushReceiver {
  /** Who calls. Gitea and Forgejo are `github`. */
  readonly type: keyof typeof pushEvents
  /** Secret in `flux-system` whose key `token` holds what the Git host signs with. */
  readonly secret: SecretHandle<"token">
  /** Host that the Git host calls: `flux-webhook.example.com`. */
  readonly hostname: string
  /** Listener for the route; it has to take routes from `flux-system`. */
  readonly listener: WebhookListener
  /** Events to react to. @default the sender's name for a push */
  readonly events?: readonly string[]
  /** Name of the GitRepository to fetch at once, in `flux-system`. @default "flux-system" */
  readonly repository?: string
}

/** The resources of the receiver's component. */
export type PushReceiverResources = {
  readonly receiver: IReceiver
  /** HTTPRoute to the Service `webhook-receiver`, which comes with Flux. */
  readonly route: ResourceLiteral
}

/**
 * The component that takes the calls. Flux's own NetworkPolicy `allow-webhooks` lets them in.
 *
 * @throws {Error} when the Secret is in another namespace, or the listener would not take the route
 * @see https://fluxcd.io/flux/components/notification/receivers/
 */
export function pushReceiver(
  name: string,
  options: PushReceiver,
): Component<PushReceiverResources> {
  const { type, secret, hostname, listener, repository = "flux-system" } = options
  if (secret.namespace !== namespace) {
    throw new Error(
      `The receiver's ${secret.label} is not in ${namespace}, where Flux looks for it: declare it there.`,
    )
  }
  checkWebhookRoute(hostname, listener, namespace)
  const events = options.events ?? pushEvents[type]
  const { gateway, sectionName } = listener
  return located({
    name,
    namespace,
    dependsOn: [secret, listener],
    resources: {
      receiver: {
        apiVersion: "notification.toolkit.fluxcd.io/v1",
        kind: "Receiver",
        metadata: { name, namespace },
        spec: {
          type,
          ...(events.length === 0 ? {} : { events: [...events] }),
          secretRef: { name: secret.name },
          resources: [
            { apiVersion: "source.toolkit.fluxcd.io/v1", kind: "GitRepository", name: repository },
          ],
        },
      },
      route: {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "HTTPRoute",
        metadata: { name, namespace },
        spec: {
          parentRefs: [{ name: gateway.name, namespace: gateway.namespace, sectionName }],
          hostnames: [hostname],
          rules: [
            {
              // What follows is a hash of the token: it is only known in the cluster.
              matches: [{ method: "POST", path: { type: "PathPrefix", value: "/hook" } }],
              backendRefs: [{ name: "webhook-receiver", port: 80 }],
            },
          ],
        },
      },
    },
  })
}
