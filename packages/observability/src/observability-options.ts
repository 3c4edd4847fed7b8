import type { MetricsChoice } from "./metrics-options.ts"
import type { PlatformHandles } from "./platform-handles.ts"

/** Options of `observability`. */
export type ObservabilityOptions = PlatformHandles & {
  readonly metrics: MetricsChoice
}
