import type { ValuePath } from "../../graph/rendered-chart.ts"
import type { GraphNode } from "../../graph/graph-node.ts"
import type { Problem } from "../../problem.ts"

/** A problem with one value of a release. */
export function valueProblem(
  node: GraphNode | undefined,
  value: ValuePath,
  what: string,
  hint: string,
): Problem {
  return {
    message: `the value ${value.join(".")} ${what}`,
    node,
    path: ["spec", "values", ...value],
    hint,
  }
}
