import type { SecretHandle } from "@supaflux/core"

/** How urgent an alert is; the label `severity` of every rule. */
export type AlertSeverity = "critical" | "warning" | "info"

/** What every receiver can be told. */
interface ReceiverOptions {
  /** Which alerts it gets. @default ["critical", "warning"] */
  readonly severities?: readonly [AlertSeverity, ...AlertSeverity[]]
  /** Whether it is told that an alert is over. @default true */
  readonly sendResolved?: boolean
}

/** A channel of Slack, by an incoming webhook. */
export interface SlackReceiver extends ReceiverOptions {
  readonly type: "slack"
  /** Holds the webhook's address. */
  readonly secret: SecretHandle<"address">
  /** `#alerts`. @default the webhook's own channel */
  readonly channel?: `#${string}`
}

/** A service of PagerDuty, by Events API v2. */
export interface PagerDutyReceiver extends ReceiverOptions {
  readonly type: "pagerduty"
  /** Holds the integration key. */
  readonly secret: SecretHandle<"routing-key">
}

/** A team of Opsgenie. */
export interface OpsgenieReceiver extends ReceiverOptions {
  readonly type: "opsgenie"
  /** Holds the key of the API integration. */
  readonly secret: SecretHandle<"api-key">
  /** Where the account lives. @default "us" */
  readonly region?: "us" | "eu"
}

/** Mail, over STARTTLS. */
export interface EmailReceiver extends ReceiverOptions {
  readonly type: "email"
  readonly to: readonly [string, ...string[]]
  readonly from: string
  /** Mail server with its port: `email-smtp.eu-central-1.amazonaws.com:587`. */
  readonly server: `${string}:${number}`
  readonly username: string
  /** Holds the password. */
  readonly secret: SecretHandle<"password">
}

/** Who is told of alerts. What proves who we are is in a Secret, and only ever named. */
export type AlertReceiver = SlackReceiver | PagerDutyReceiver | OpsgenieReceiver | EmailReceiver

/** Who is told, and who notices when nobody is told any more. */
export interface Alerting {
  /** Receivers by name. Every alert goes to each one that takes its severity. */
  readonly receivers: Readonly<Record<string, AlertReceiver>>
  /**
   * A service that expects a call every few minutes and raises the alarm when none comes: whoever
   * watches must be watched. Holds its address.
   * @default none: nobody notices when alerting itself is down
   */
  readonly heartbeat?: SecretHandle<"address">
}
