import type { GraphNode } from "../graph/graph-node.ts"
import { definitionFact } from "./definition-fact.ts"
import { specOf, type HelmReleaseSpec } from "./flux-specs.ts"
import type { OrderDraft } from "./order-draft.ts"
import { stageOf } from "./stage.ts"

interface DefinitionSpec {
  readonly group?: string
  readonly names?: { readonly kind?: string }
}

function skipsFolder({ unit }: GraphNode): boolean {
  return (
    unit.type === "helm-release" && specOf<HelmReleaseSpec>(unit.object).install?.crds === "Skip"
  )
}

/** The kinds that somebody defines, by the fact that they can be used. */
type Defined = Map<string, { readonly group: string; readonly kind: string }>

/** Flux and Helm wait for the definitions that they apply before the rest. */
function giveApplied(draft: OrderDraft, defined: Defined): void {
  for (const node of draft.graph.ofKind("apiextensions.k8s.io", "CustomResourceDefinition")) {
    const { group = "", names: { kind = "" } = {} } = specOf<DefinitionSpec>(node)
    const first = stageOf(node) === "begun"
    if (first && skipsFolder(node)) continue
    const step = first ? draft.applied(node) : draft.ready(node)
    const fact = definitionFact(group, kind)
    defined.set(fact, { group, kind })
    draft.give(step, fact, { unit: node.unit, node })
  }
}

/** Adds definitions: who brings them, and the custom resources that cannot be applied before. */
export function addDefinitions(draft: OrderDraft): void {
  const defined: Defined = new Map()
  giveApplied(draft, defined)
  for (const unit of draft.graph.units) {
    for (const { group, kind } of unit.provides.crds ?? []) {
      const fact = definitionFact(group, kind)
      defined.set(fact, { group, kind })
      draft.giveDeclared(unit, fact)
    }
  }
  for (const [fact, { group, kind }] of defined) {
    if (!draft.gifts.has(fact)) continue
    for (const node of draft.graph.ofKind(group, kind)) {
      draft.need(draft.applied(node), { type: "definition", fact, node })
    }
  }
}
