import type { ComponentOptions } from "@supaflux/core"
import type { NotificationProvider } from "./notification-provider.ts"
import type { PushReceiver } from "./push-receiver.ts"

/** Options of {@link notifications}. */
export interface NotificationsOptions extends ComponentOptions {
  /** Name of the component, its Provider and its Alerts. @default "notifications" */
  readonly name?: string
  /** Where messages go. */
  readonly provider: NotificationProvider
  /**
   * `error` reports failures alone; `info` also what was applied and what has recovered.
   * @default "info"
   */
  readonly severity?: "info" | "error"
  /** Regular expressions, in Go's grammar, of messages that are not sent. @default [] */
  readonly exclude?: readonly string[]
  /** Put into every message, to tell clusters apart: `{ cluster: "production" }`. @default none */
  readonly metadata?: Readonly<Record<string, string>>
  /** Lets the Git host announce a push, so that Flux need not wait for its interval. @default none */
  readonly receiver?: PushReceiver
}
