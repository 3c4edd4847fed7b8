import type { SecretHandle } from "@supaflux/core"

/** A service that takes messages at an address which is itself the secret. */
export interface WebhookProvider {
  readonly type:
    | "slack"
    | "discord"
    | "msteams"
    | "rocket"
    | "googlechat"
    | "lark"
    | "sentry"
    | "alertmanager"
    | "generic"
  /** Secret in `flux-system` whose key `address` holds the address, as Flux wants it named. */
  readonly secret: SecretHandle<"address">
  /**
   * The same Secret in further namespaces: their HelmReleases and chart sources are watched, too.
   * @default []
   */
  readonly namespaces?: readonly SecretHandle<"address">[]
  /** Channel to post to; Sentry takes it for the name of the environment. @default what the address says */
  readonly channel?: string
  readonly address?: never
}

/** A chat that a bot posts to with its token. */
export interface BotProvider {
  readonly type: "slack" | "telegram" | "matrix" | "webex"
  /** Address of the API: `https://slack.com/api/chat.postMessage`. */
  readonly address: `https://${string}`
  /** Channel, chat or room that the bot is in. */
  readonly channel: string
  /** Secret in `flux-system` whose key `token` holds the bot's token, as Flux wants it named. */
  readonly secret: SecretHandle<"token">
  /**
   * The same Secret in further namespaces: their HelmReleases and chart sources are watched, too.
   * @default []
   */
  readonly namespaces?: readonly SecretHandle<"token">[]
}

/** A service with an address for everyone and a token for each. */
export interface TokenProvider {
  readonly type:
    | "alertmanager"
    | "opsgenie"
    | "datadog"
    | "grafana"
    | "githubdispatch"
    | "generic-hmac"
  /** Address of the API: `https://api.opsgenie.com/v2/alerts`. */
  readonly address: `http${"" | "s"}://${string}`
  /** Secret in `flux-system` whose key `token` holds the token, as Flux wants it named. */
  readonly secret: SecretHandle<"token">
  /**
   * The same Secret in further namespaces: their HelmReleases and chart sources are watched, too.
   * @default []
   */
  readonly namespaces?: readonly SecretHandle<"token">[]
  readonly channel?: never
}

/** A service that asks for no proof, within the cluster. */
export interface OpenProvider {
  readonly type: "alertmanager" | "grafana" | "generic"
  /** Its address: `http://alertmanager.monitoring:9093/api/v2/alerts/`. */
  readonly address: `http${"" | "s"}://${string}`
  /** Further namespaces whose HelmReleases and chart sources are watched. @default [] */
  readonly namespaces?: readonly string[]
  readonly secret?: never
  readonly channel?: never
}

/**
 * Where messages go. Which key the Secret must have follows from the type: Flux finds credentials by
 * the names `address` and `token` alone.
 * @see https://fluxcd.io/flux/components/notification/providers/
 */
export type NotificationProvider = WebhookProvider | BotProvider | TokenProvider | OpenProvider
