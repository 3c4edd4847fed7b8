import type { Duration } from "@supaflux/core"
import type { Severity } from "../alerts/rule.ts"

/** What the exporters say, and when to look. */
export interface Situation {
  /** What is the case: `no pod is available`. */
  readonly when: string
  /** Series and their values, a value a minute, in promtool's notation: `0x60`, `0+10x120`. */
  readonly series: Readonly<Record<string, string>>
  /** When to look. @default "60m" */
  readonly at?: Duration
}

/** One rule, and what must make it fire and what must not. */
export interface AlertCase {
  readonly alert: string
  readonly severity: Severity
  /** Labels of the rule beside its severity. @default {} */
  readonly labels?: Readonly<Record<string, string>>
  /** In each, exactly one alert fires. */
  readonly firing: readonly Situation[]
  /** None of them is silent because nothing is there: each is told from a firing one by a value or a label. */
  readonly silent: readonly Situation[]
}
