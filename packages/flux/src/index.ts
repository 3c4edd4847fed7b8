export type { Alerting } from "./alerting.ts"
export {
  chartComponent,
  type ChartComponentOptions,
  type ChartResources,
} from "./chart-component.ts"
export type { ChartKind } from "./chart-kind.ts"
export type { Chart, ChartRepository, GitChart, HttpChart, OciChart } from "./chart.ts"
export type { WebhookListener } from "./check-webhook-route.ts"
export type { FluxOptions } from "./flux-options.ts"
export { flux } from "./flux.ts"
export {
  helmRelease,
  type CrdPolicy,
  type DriftIgnore,
  type FailurePolicy,
  type HelmReleaseOptions,
  type ValueFromSecret,
} from "./helm-release.ts"
export { fluxKinds } from "./kinds.ts"
export { mergeValues, type MergedValues } from "./merge-values.ts"
export type {
  BotProvider,
  NotificationProvider,
  OpenProvider,
  TokenProvider,
  WebhookProvider,
} from "./notification-provider.ts"
export { notifications, type Notifications, type NotificationsResources } from "./notifications.ts"
export type { NotificationsOptions } from "./notifications-options.ts"
export type { Overrides } from "./overrides.ts"
export type { PushReceiver, PushReceiverResources } from "./push-receiver.ts"
export { serviceMonitor } from "./service-monitor.ts"
