import type { ComponentGroup, MetricsHandle } from "@supaflux/core"
import { keepDollars } from "./keep-dollars.ts"
import { logComponents } from "./logs/log-components.ts"
import { lokiHost } from "./logs/logs-names.ts"
import { metricsStack } from "./metrics-stack.ts"
import type { MetricsChoice } from "./metrics-options.ts"
import type { ObservabilityOptions } from "./observability-options.ts"
import { choices, type ManagedPreset, type SelfHostedPreset } from "./presets.ts"
import { traceComponents } from "./traces/trace-components.ts"

/** What {@link observability} returns. */
export interface Observability extends ComponentGroup {
  /** What scrapes, evaluates and shows: for rules and dashboards. Undefined where metrics were left out. */
  readonly metrics: MetricsHandle | undefined
}

/** What {@link observability} returns where metrics are among the choices, as in every preset. */
export interface ObservabilityWithMetrics extends Observability {
  readonly metrics: MetricsHandle
}

/** A choice with metrics. */
type WithMetrics = SelfHostedPreset | ManagedPreset | { readonly metrics: MetricsChoice }

/**
 * Metrics, logs and traces of the whole platform: a preset in one word, or each part as it is chosen.
 *
 * @throws {Error} when an option is impossible: a bucket, a retention, a receiver, a Secret elsewhere
 * @example
 * observability({ ...platform, preset: "selfHosted", metrics, logs: { bucket: "example-logs" }, traces })
 */
export function observability(options: ObservabilityOptions & WithMetrics): ObservabilityWithMetrics
export function observability(options: ObservabilityOptions): Observability
export function observability(options: ObservabilityOptions): Observability {
  const { metrics, logs, traces } = choices(options)
  const logsUrl = logs?.type === "loki" ? `http://${lokiHost}` : undefined
  const stack = metrics === undefined ? undefined : metricsStack(metrics, logsUrl, options)
  const components = [
    ...(stack?.components ?? []),
    ...(logs === undefined ? [] : logComponents(logs, options)),
    ...(traces === undefined ? [] : traceComponents(traces, options)),
  ]
  return { components: components.map(keepDollars), metrics: stack?.metrics }
}
