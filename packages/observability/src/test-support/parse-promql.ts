import { parser } from "@prometheus-io/lezer-promql"

/** A part of an expression, as Prometheus' own grammar names it. */
export interface PromqlNode {
  readonly name: string
  readonly parent: string
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * The parts of an expression, from the outside in.
 *
 * @throws {Error} when it is no PromQL, with the place
 */
export function parsePromql(expr: string): readonly PromqlNode[] {
  const nodes: PromqlNode[] = []
  parser.parse(expr).iterate({
    enter: (node) => {
      if (node.type.isError) {
        throw new Error(
          `No PromQL at character ${node.from}: ${expr.slice(0, node.from)}⟨here⟩${expr.slice(node.from)}`,
        )
      }
      nodes.push({
        name: node.name,
        parent: node.node.parent?.name ?? "",
        text: expr.slice(node.from, node.to),
        from: node.from,
        to: node.to,
      })
    },
  })
  return nodes
}
