import type { Rule } from "../../rule.ts"
import { valueProblem } from "./value-problem.ts"

/** Values are ones that the chart knows. */
export const chartValueUnknown: Rule = {
  code: "CHART_VALUE_UNKNOWN",
  topic: "chart values",
  severity: "error",
  title: "A value changes nothing, and the chart has none of that name.",
  why: "Helm ignores values that no template reads: what was meant to be set keeps its default, and nothing says so.",
  wrong: "values: { replicaCounts: 3 }",
  right: "values: { replicaCount: 3 }",
  check: (graph) =>
    graph.units.flatMap(({ object, chart }) =>
      chart?.status === "rendered"
        ? (chart.unknownValues ?? []).map((value) =>
            valueProblem(
              object,
              value,
              "is not known to the chart: no template reads it",
              "look the name up in the chart's values.yaml, or remove the value",
            ),
          )
        : [],
    ),
}
