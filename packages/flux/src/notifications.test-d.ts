import type { ComponentGroup, ListenerHandle, SecretHandle } from "@supaflux/core"
import { expectTypeOf } from "vitest"
import type { NotificationProvider } from "./notification-provider.ts"
import { notifications } from "./notifications.ts"
import type { PushReceiver } from "./push-receiver.ts"

declare const address: SecretHandle<"address">
declare const token: SecretHandle<"token">
declare const both: SecretHandle<"address" | "token">
declare const other: SecretHandle<"url">
declare const listener: ListenerHandle

const api = "https://slack.com/api/chat.postMessage"
const provider: NotificationProvider = { type: "slack", secret: address }
const receiver: PushReceiver = {
  type: "github",
  secret: token,
  hostname: "flux.example.com",
  listener,
}

expectTypeOf(notifications({ provider, receiver })).toExtend<ComponentGroup>()
expectTypeOf(
  notifications({ provider }).components[0].resources.provider.kind,
).toEqualTypeOf<"Provider">()

/** A Secret with more keys is as good. */
export const more: NotificationProvider = { type: "slack", secret: both, namespaces: [address] }
export const bot: NotificationProvider = {
  type: "slack",
  address: api,
  channel: "ops",
  secret: token,
}

// @ts-expect-error a webhook's address is in the key "address", to the letter
export const wrongKey: NotificationProvider = { type: "slack", secret: other }
// @ts-expect-error a token alone does not tell where to post
export const noAddress: NotificationProvider = { type: "slack", secret: token }
// @ts-expect-error a bot posts to a channel
export const noChannel: NotificationProvider = { type: "slack", address: api, secret: token }
// @ts-expect-error a service with tokens needs one
export const noToken: NotificationProvider = { type: "opsgenie", address: "https://a.example.com" }
// @ts-expect-error credentials in further namespaces have the same key
export const wrongFurther: NotificationProvider = { ...provider, namespaces: [other] }
// @ts-expect-error credentials are needed in every namespace
export const bareFurther: NotificationProvider = { ...provider, namespaces: ["velero"] }
// @ts-expect-error no such type
export const wrongType: NotificationProvider = { type: "slak", secret: address }
// @ts-expect-error a secret is passed as its handle
export const wrongSecret: NotificationProvider = { type: "slack", secret: "slack" }

// @ts-expect-error the receiver's secret has the key "token", to the letter
export const wrongToken: PushReceiver = { ...receiver, secret: address }
// @ts-expect-error a receiver that proves nothing is not offered
export const unproven: PushReceiver = { ...receiver, type: "generic" }
// @ts-expect-error no such severity
notifications({ provider, severity: "warning" })
