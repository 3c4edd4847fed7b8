import { parsePromql } from "./parse-promql.ts"

/**
 * Names of the metrics that an expression reads.
 *
 * @throws {Error} when it is no PromQL, or has a selector without a name, which hides what it reads
 */
export function metricNames(expr: string): readonly string[] {
  const nodes = parsePromql(expr)
  const named = nodes.filter(
    ({ name, parent }) => name === "Identifier" && parent === "VectorSelector",
  )
  const selectors = nodes.filter(({ name }) => name === "VectorSelector")
  if (named.length !== selectors.length) throw new Error(`A selector without a name: ${expr}`)
  return [...new Set(named.map(({ text }) => text))]
}
