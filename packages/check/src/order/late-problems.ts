import { describeResource } from "@supaflux/core"
import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import type { Problem } from "../problem.ts"
import { explainLate } from "./explain-late.ts"
import { kustomizationOf } from "./kustomization-of.ts"
import { orderOf } from "./order-model.ts"
import type { OrderNeed } from "./order-need.ts"
import { pushTo } from "./push-to.ts"

const key = (unit: string, on: string): string => JSON.stringify([unit, on])

/**
 * The needs that some run begins without, of steps that are done in the end: what never is, is a
 * deadlock.
 */
const lateNeeds = perGraph((graph): readonly OrderNeed[] => {
  const { needs, verdict } = orderOf(graph)
  const late = Map.groupBy(verdict.late, ({ step }) => step)
  const stuck = new Set(verdict.stuck)
  return needs.filter(
    ({ step, fact }) =>
      late.get(step)?.some((each) => each.fact === fact) === true && !stuck.has(step),
  )
})

/** Needs that one Kustomization may hold together with what meets them. */
const together: ReadonlySet<OrderNeed["type"]> = new Set(["secret", "object", "protection"])

/**
 * Whether one Kustomization applies both: then the pod or controller tries again, and a policy is there
 * before the first pod runs.
 */
function heals({ type, unit }: OrderNeed, givers: readonly { unit: OrderNeed["unit"] }[]): boolean {
  if (!together.has(type)) return false
  return givers.some((gift) => kustomizationOf(gift.unit) === kustomizationOf(unit))
}

/**
 * The problems of one type of need: one for each unit that may come too early and each that it should
 * wait for, with the first object that shows it.
 */
export function lateProblems(graph: Graph, type: OrderNeed["type"]): readonly Problem[] {
  const model = orderOf(graph)
  const groups = new Map<string, OrderNeed[]>()
  for (const need of lateNeeds(graph)) {
    const [gift] = model.gifts.get(need.fact) ?? []
    if (need.type !== type || gift === undefined) continue
    if (heals(need, model.gifts.get(need.fact) ?? [])) continue
    pushTo(groups, key(need.unit.label, gift.unit.label), need)
  }
  return [...groups.values()].flatMap(([need, ...others]): Problem[] => {
    const [gift] = model.gifts.get(need?.fact ?? "") ?? []
    if (need === undefined || gift === undefined) return []
    const { why, hint } = explainLate(graph, model, need, gift)
    const more = new Set(others.map(({ node }) => node).filter((node) => node !== need.node)).size
    const reason = need.why === undefined ? "" : ` (${need.why})`
    const also = more === 0 ? "" : `, and ${more} more like it`
    return [
      {
        message: `${describeResource(need.node.resource)} needs ${need.fact}${reason}${also}, but may come before it: ${why}`,
        node: need.node,
        ...(need.path === undefined ? {} : { path: need.path }),
        hint,
      },
    ]
  })
}
