/** Where metrics come from, and which of them rules and dashboards read. */
export interface MetricSource {
  /** What exposes them: `postgres_exporter`. */
  readonly exporter: string
  /** Version that they were looked up in. Newer ones have them as well, unless their notes say otherwise. */
  readonly version: string
  /** Where they are declared: files of the exporter's source, or its documentation. */
  readonly sources: readonly string[]
  /** Counters and gauges, by the names that are scraped. */
  readonly metrics: readonly string[]
  /** Histograms, without `_bucket`, `_sum` and `_count`. @default [] */
  readonly histograms?: readonly string[]
}
