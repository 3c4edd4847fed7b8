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

/** Flux and Helm wait for the definitions that they apply before the rest. */
function giveApplied(draft: OrderDraft): void {
  for (const node of draft.graph.ofKind("apiextensions.k8s.io", "CustomResourceDefinition")) {
    const { group = "", names } = specOf<DefinitionSpec>(node)
    const first = stageOf(node) === "begun"
    if (first && skipsFolder(node)) continue
    const step = first ? draft.applied(node) : draft.ready(node)
    draft.give(step, definitionFact(group, names?.kind ?? ""), { unit: node.unit, node })
  }
}

/** Adds definitions: who brings them, and the custom resources that cannot be applied before. */
export function addDefinitions(draft: OrderDraft): void {
  giveApplied(draft)
  for (const unit of draft.graph.units) {
    for (const { group, kind } of unit.provides.crds ?? []) {
      draft.giveDeclared(unit, definitionFact(group, kind))
    }
  }
  for (const node of draft.graph.nodes) {
    const fact = definitionFact(node.group, node.kind)
    if (!draft.gifts.has(fact)) continue
    draft.need(draft.applied(node), { type: "definition", fact, node })
  }
}
