import { alertGroups } from "../alerts/alert-groups.ts"
import { objectiveRules } from "../alerts/objective-rules.ts"
import { edgeObjectives } from "../alerts/edge-alerts.ts"
import { isAlert, type AlertRule } from "../alerts/rule.ts"
import { supabaseObjectives } from "../alerts/supabase-objectives.ts"
import type { AlertCase } from "./alert-case.ts"
import { alertCases } from "./alert-cases.ts"
import type { RuleUnderTest } from "./promtool-test.ts"
import { watchedEverything } from "./watched-everything.ts"

/** What tells one rule from all others. */
export function keyOf({
  alert,
  severity,
  labels = {},
}: Pick<AlertRule, "alert" | "severity" | "labels"> | AlertCase): string {
  return [alert, severity, ...Object.values(labels)].join("-")
}

/** Every rule that alerts, when everything is watched. */
export const alertRules: readonly AlertRule[] = alertGroups(watchedEverything).flatMap(
  ({ rules }) => rules.filter(isAlert),
)

const { edge, supabase } = watchedEverything
const objectives = [...(edge ? edgeObjectives(edge) : []), ...supabaseObjectives(supabase)]

/** Every rule with its cases, and what is recorded for the objective that it is about. */
export function rulesUnderTest(): readonly RuleUnderTest[] {
  const cases = new Map(alertCases.map((situations) => [keyOf(situations), situations]))
  return alertRules.map((rule) => {
    const name = keyOf(rule)
    const situations = cases.get(name)
    if (situations === undefined) throw new Error(`The alert ${name} has no case.`)
    const slo = /slo="(?<slo>[^"]+)"/.exec(rule.expr)?.groups?.["slo"]
    // Only what the rule reads: each is evaluated thousands of times.
    const records =
      slo === undefined
        ? []
        : objectiveRules(objectives.filter((objective) => objective.slo === slo)).filter(
            ({ record }) => record.endsWith(":rate5m") || rule.expr.includes(`${record}{`),
          )
    return { name, rule, records, situations }
  })
}
