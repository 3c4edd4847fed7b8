import { apiGroup } from "@supaflux/core"
import type { Graph } from "../graph/graph.ts"
import { perGraph } from "../graph/per-graph.ts"
import type { Unit } from "../graph/unit.ts"
import { describeReference } from "../references/describe-reference.ts"
import { kustomizationOf } from "./kustomization-of.ts"
import type { OrderDraft } from "./order-draft.ts"
import { pushTo } from "./push-to.ts"

/** Who promises objects although no manifest holds them, by the fact that one is there. */
const promises: (graph: Graph) => ReadonlyMap<string, readonly Unit[]> = perGraph(({ units }) => {
  const found = new Map<string, Unit[]>()
  for (const unit of units) {
    if (unit.type === "helm-release") continue
    for (const { apiVersion, kind, metadata = {} } of unit.provides.objects ?? []) {
      const { namespace, name = "" } = metadata
      const to = { group: apiGroup(apiVersion), kind, namespace, name }
      pushTo(found, `the ${describeReference(to)}`, unit)
    }
  }
  return found
})

/**
 * Whether somebody else makes a fact true, after giving it where other components promise it: programs
 * of theirs make the object once they run. What a component promises to itself is made by hand, before.
 */
export function isGiven(draft: OrderDraft, fact: string, needer: Unit): boolean {
  const own = kustomizationOf(needer)
  if (!draft.gifts.has(fact)) {
    for (const unit of promises(draft.graph).get(fact) ?? []) {
      if (unit !== own) draft.giveDeclared(unit, fact)
    }
  }
  const gifts = draft.gifts.get(fact) ?? []
  return gifts.some(({ node, unit }) => node !== undefined || kustomizationOf(unit) !== own)
}
