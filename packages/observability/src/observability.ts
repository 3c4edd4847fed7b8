import type { ComponentGroup, MetricsHandle } from "@supaflux/core"
import { metricsStack } from "./metrics-stack.ts"
import type { ObservabilityOptions } from "./observability-options.ts"

/** What {@link observability} returns. */
export interface Observability extends ComponentGroup {
  /** What scrapes, evaluates and shows: for rules, dashboards and policies. */
  readonly metrics: MetricsHandle
}

/**
 * Metrics of the whole platform.
 *
 * @throws {Error} when an option is impossible: a bucket, a retention, a receiver, a Secret elsewhere
 */
export function observability(options: ObservabilityOptions): Observability {
  return metricsStack(options.metrics, undefined, options)
}
