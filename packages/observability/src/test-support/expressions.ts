import { alertGroups } from "../alerts/alert-groups.ts"
import { dashboards } from "../dashboards/dashboards.ts"
import { watchedEverything } from "./watched-everything.ts"

/** An expression, and who asks it. */
export interface Expression {
  readonly where: string
  readonly expr: string
}

/** Every expression of a rule. */
export const ruleExpressions: readonly Expression[] = alertGroups(watchedEverything).flatMap(
  ({ name, rules }) =>
    rules.map((rule) => ({
      where: `${name}: ${"alert" in rule ? rule.alert : rule.record}`,
      expr: rule.expr,
    })),
)

/** Every expression of a dashboard, with a step in the place of Grafana's variable for it. */
export const panelExpressions: readonly Expression[] = dashboards(watchedEverything, true).flatMap(
  ({ name, rows }) =>
    rows.flatMap(({ panels }) =>
      panels.flatMap((panel) => {
        if (panel.type === "cloudwatch") return []
        const queries = panel.type === "timeseries" ? panel.queries : [panel.query]
        return queries.map(({ expr }) => ({
          where: `${name}: ${panel.title}`,
          expr: expr.replaceAll("$__rate_interval", "5m"),
        }))
      }),
    ),
)
