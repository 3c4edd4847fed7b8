import type { Objective } from "./objective.ts"
import type { RecordingRule } from "./rule.ts"

/** Windows over which the share of errors is known. */
export const windows = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"] as const

/** One of them. */
export type Window = (typeof windows)[number]

/** Windows that are long enough to count requests in. */
const longWindows = ["1h", "6h", "1d", "3d"] as const

/** One of them. */
export type LongWindow = (typeof longWindows)[number]

/** How often they are recorded: what each sample counts for. */
export const objectivesInterval = "1m"
const secondsOfInterval = 60

/**
 * Records how many requests there are and how many of them break each promise, every minute, and from
 * that the share over each window. The long windows are sums over the recorded rates: none of them
 * reads the exporters' own series, of which there are thousands, over days. What is counted is what was
 * recorded, so that a window which began before the installation holds no more than there has been.
 */
export function objectiveRules(objectives: readonly Objective[]): readonly RecordingRule[] {
  return [
    ...objectives.flatMap(({ slo, labels, requests, errors }) => [
      { record: "slo:requests:rate5m", expr: requests, labels: { slo, ...labels } },
      { record: "slo:errors:rate5m", expr: errors, labels: { slo, ...labels } },
    ]),
    ...windows.map((window) => {
      const over = (metric: string) =>
        window === "5m" ? metric : `sum_over_time(${metric}[${window}])`
      const requests = over("slo:requests:rate5m")
      return {
        record: `slo:error_ratio:${window}`,
        // Before the first error there is no series of errors: then the share is 0.
        expr: `(${over("slo:errors:rate5m")} or 0 * ${requests}) / ${requests}`,
      }
    }),
    ...longWindows.map((window) => ({
      record: `slo:requests:${window}`,
      expr: `sum_over_time(slo:requests:rate5m[${window}]) * ${secondsOfInterval}`,
    })),
  ]
}
