import type { Rule } from "../../rule.ts"
import { valueProblem } from "./value-problem.ts"

/** Values make a difference. */
export const chartValueDead: Rule = {
  code: "CHART_VALUE_DEAD",
  topic: "chart values",
  severity: "error",
  title: "A value changes nothing in what the chart renders.",
  why: "It belongs to something that is switched off, or the template that reads it is not reached: whoever set it believes in an effect that is not there.",
  wrong: "values: { metrics: { enabled: false, port: 9090 } }",
  right: "values: { metrics: { enabled: true, port: 9090 } }",
  check: (graph) =>
    graph.units.flatMap(({ object, chart }) =>
      chart?.status === "rendered"
        ? (chart.deadValues ?? []).map((value) =>
            valueProblem(
              object,
              value,
              "changes nothing: the chart renders the same without it",
              "switch on what it belongs to, or remove the value",
            ),
          )
        : [],
    ),
}
