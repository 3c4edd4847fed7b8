import { apiGroup, type RequiredKind, type RequiredObject } from "@supaflux/core"
import { describeReference } from "../references/describe-reference.ts"
import { definitionFact } from "./definition-fact.ts"
import { isGiven } from "./is-given.ts"
import type { OrderDraft } from "./order-draft.ts"

function ofKind({ group, kind, use, purpose }: RequiredKind) {
  const why = use === "renders" ? "its chart renders one" : "its program looks for it"
  return {
    type: "definition",
    fact: definitionFact(group, kind),
    why: `${why}: ${purpose}`,
  } as const
}

function ofObject({ object: { apiVersion, kind, metadata = {} }, purpose }: RequiredObject) {
  const { namespace, name = "" } = metadata
  const to = { group: apiGroup(apiVersion), kind, namespace, name }
  return { type: "secret", fact: `the ${describeReference(to)}`, why: purpose } as const
}

/**
 * Adds what components say that their charts need: kinds and objects that no manifest shows. What a
 * rendering shows of a chart is judged by it instead; what programs look for, none shows.
 */
export function addRequirements(draft: OrderDraft): void {
  for (const unit of draft.graph.units) {
    const { type, object, requires, unknown } = unit
    if (type !== "helm-release" || object === undefined) continue
    const { kinds = [], objects = [] } = requires
    const hidden = kinds.filter(({ use }) => unknown !== undefined || use === "watches")
    const needs = [...hidden.map(ofKind), ...(unknown === undefined ? [] : objects.map(ofObject))]
    for (const need of needs) {
      if (!isGiven(draft, need.fact, unit)) continue
      draft.need(draft.ofUnit(unit, "objects"), { ...need, node: object })
    }
  }
}
