import type { Rule } from "../../rule.ts"

/** Charts render with the values that they are given. */
export const chartFails: Rule = {
  code: "CHART_FAILS",
  topic: "chart values",
  severity: "error",
  title: "A chart does not render with the values of its HelmRelease, or is not there.",
  why: "Helm refuses the release in the cluster as it does here: nothing of it is installed, and everything that waits for it waits for ever.",
  wrong: "values: { replicas: two }",
  right: "values: { replicas: 2 }",
  check: (graph) =>
    graph.units.flatMap(({ object, chart }) => {
      if (chart?.status !== "failed") return []
      return chart.absent === true
        ? [
            {
              message: `its chart is not in the repository: ${chart.message}`,
              node: object,
              path: ["spec", "chart", "spec", "chart"],
              hint: "correct the path, or add the chart",
            },
          ]
        : [
            {
              message: `helm cannot render its chart: ${chart.message}`,
              node: object,
              path: ["spec", "values"],
              hint: "correct the values that helm names",
            },
          ]
    }),
}
