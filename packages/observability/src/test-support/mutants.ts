import { parsePromql, type PromqlNode } from "./parse-promql.ts"

/** An expression with one thing changed. */
export interface Mutant {
  /** What was changed: `> at 31 became <=`. */
  readonly change: string
  readonly expr: string
}

const operators: Readonly<Record<string, string>> = {
  Gtr: "<=",
  Gte: "<",
  Lss: ">=",
  Lte: ">",
  Eql: "!=",
  Neq: "==",
  And: "unless",
  Or: "and",
  Unless: "and",
  EqlSingle: "!=",
  EqlRegex: "!~",
  NeqRegex: "=~",
}

const comparisons = new Set(["Gtr", "Gte", "Lss", "Lte", "Eql", "Neq"])

/** A threshold, made twice and half of what it is; a zero far more and less. */
function otherNumbers(text: string): readonly string[] {
  const value = Number(text)
  return value === 0 ? ["1e12", "-1e12"] : [String(value * 2), String(value / 2)]
}

/** Operators of a comparison or a set, matchers of labels. A `!=` of a label is a `Neq` too. */
function replacements(node: PromqlNode, before: PromqlNode | undefined): readonly string[] {
  if (node.name === "Neq" && node.parent === "MatchOp") return ["="]
  if (
    node.name === "NumberDurationLiteral" &&
    before !== undefined &&
    comparisons.has(before.name)
  ) {
    return otherNumbers(node.text)
  }
  const other = operators[node.name]
  return other === undefined ? [] : [other]
}

/**
 * Every expression that differs from this one in a comparison, a threshold, a set operator or the
 * matcher of a label.
 */
export function mutants(expr: string): readonly Mutant[] {
  const nodes = parsePromql(expr)
  return nodes.flatMap((node, index) =>
    replacements(node, nodes[index - 1]).map((text) => ({
      change: `${node.text} at ${node.from} became ${text}`,
      expr: expr.slice(0, node.from) + text + expr.slice(node.to),
    })),
  )
}
