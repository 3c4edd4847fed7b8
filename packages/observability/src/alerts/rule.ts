import type { Duration } from "@supaflux/core"

/** How soon somebody has to look: at once, during the day, or when there is time. */
export type Severity = "critical" | "warning" | "info"

/** A rule that alerts while its expression has a result. */
export interface AlertRule {
  /** Name, in upper camel case. Its page is `docs/runbooks/<in-kebab-case>.md`. */
  readonly alert: string
  readonly expr: string
  /** How long the expression must hold before anybody is told. */
  readonly for: Duration
  readonly severity: Severity
  /** Labels beside the severity. @default {} */
  readonly labels?: Readonly<Record<string, string>>
  /** One line, a template of Prometheus: what is wrong, with which thing. */
  readonly summary: string
  /** A few sentences, a template of Prometheus: what it means for users, with the value. */
  readonly description: string
}

/** A rule that records the result of its expression as a series of its own. */
export interface RecordingRule {
  /** Name, `level:metric:operation`. @see https://prometheus.io/docs/practices/rules/ */
  readonly record: string
  readonly expr: string
  /** @default {} */
  readonly labels?: Readonly<Record<string, string>>
}

/** Rules that are evaluated together, in this order. */
export interface RuleGroup {
  readonly name: string
  /** How often. @default the stack's own interval */
  readonly interval?: Duration
  readonly rules: readonly (AlertRule | RecordingRule)[]
}

/** Whether a rule alerts. */
export function isAlert(rule: AlertRule | RecordingRule): rule is AlertRule {
  return "alert" in rule
}
