import type { ComponentOptions, MetricsHandle } from "@supaflux/core"
import type { Watched } from "./alerts/watched.ts"

/** Options of `monitoringConfig`. */
export interface MonitoringConfigOptions extends ComponentOptions {
  /** The stack that evaluates the rules and shows the dashboards. */
  readonly metrics: MetricsHandle
  /** What there is to watch, with its thresholds. */
  readonly watch: Watched
  /**
   * Address of the folder with a page for each alert, without a slash at its end.
   * @default the pages of this repository
   */
  readonly runbooks?: string
}
