import type { LongWindow, Window } from "./objective-rules.ts"
import type { AlertRule } from "./rule.ts"

/** What {@link burnRateAlerts} alerts about. */
export interface BurnRate extends Pick<AlertRule, "alert" | "summary" | "description"> {
  /** The objectives of this name. */
  readonly slo: string
  /** Share of requests that keeps the promise, below 1: 0.999. */
  readonly objective: number
  /** How few requests in the long window prove nothing. */
  readonly minimumRequests: number
}

/** A long window that proves it, a short one that proves it lasts, and how fast the budget goes. */
type Pace = readonly [long: LongWindow, short: Window, factor: number]

/**
 * The paces of the SRE workbook, for a budget of 30 days: an hour at 14.4 spends 2 % of it, six hours
 * at 6 spend 5 %, a day at 3 and three days at 1 spend 10 % each.
 */
const paces = {
  critical: [
    ["1h", "5m", 14.4],
    ["6h", "30m", 6],
  ],
  warning: [
    ["1d", "2h", 3],
    ["3d", "6h", 1],
  ],
} as const satisfies Readonly<Record<string, readonly Pace[]>>

const round = (share: number): string => String(Number(share.toPrecision(6)))

/**
 * Two alerts for a promise: a critical one when its budget is spent within hours or days, a warning
 * when it will not last the month. Both windows of a pace have to agree, so that the alert neither
 * comes for a moment's trouble nor stays when it is over.
 *
 * @throws {Error} when the objective leaves no room for the fastest pace, or no budget at all
 * @see https://sre.google/workbook/alerting-on-slos/#6-multiwindow-multi-burn-rate-alerts
 */
export function burnRateAlerts(options: BurnRate): readonly AlertRule[] {
  const { slo, objective, minimumRequests, alert, summary, description } = options
  const budget = 1 - objective
  if (!(budget > 0 && budget * 14.4 < 1)) {
    throw new Error(
      `The objective "${slo}" of ${objective}: give a share from 0.931 to below 1, such as 0.999; a lower one could never alert.`,
    )
  }
  const of = (metric: string) => `${metric}{slo="${slo}"}`
  const arm = ([long, short, factor]: Pace) =>
    [
      `${of(`slo:error_ratio:${long}`)} > ${round(factor * budget)}`,
      `and ${of(`slo:error_ratio:${short}`)} > ${round(factor * budget)}`,
      `and ${of(`slo:requests:${long}`)} >= ${minimumRequests}`,
    ].join("\n  ")
  return (["critical", "warning"] as const).map((severity) => ({
    alert,
    expr: paces[severity].map((pace) => `(\n  ${arm(pace)}\n)`).join(" or "),
    for: severity === "critical" ? "2m" : "15m",
    severity,
    summary,
    description,
  }))
}
