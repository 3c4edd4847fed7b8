import type { Unit } from "../graph/unit.ts"
import { specOf, type HelmReleaseSpec } from "./flux-specs.ts"
import type { OrderDraft } from "./order-draft.ts"

const factOf = (name: string): string => `the namespace ${name}`

function giveShown(draft: OrderDraft): void {
  for (const node of draft.graph.ofKind("", "Namespace")) {
    draft.give(draft.applied(node), factOf(node.name), { unit: node.unit, node })
  }
  for (const unit of draft.graph.units) {
    const { install } = specOf<HelmReleaseSpec>(unit.object)
    if (install?.createNamespace !== true || unit.target === undefined) continue
    const gift = { unit, node: unit.object }
    draft.give(draft.ofUnit(unit, "begun"), factOf(unit.target), gift)
  }
}

/** Whether an object has to wait for a namespace: one that somebody makes, and that is not there before. */
function awaits({ graph, gifts }: OrderDraft, name: string): boolean {
  return gifts.has(factOf(name)) && !graph.isBuiltin({ group: "", kind: "Namespace", name })
}

/** A release installs into its target, and keeps its state in a namespace. */
function needOfRelease(draft: OrderDraft, unit: Unit): void {
  const { type, object, target } = unit
  if (type !== "helm-release" || object === undefined) return
  const { storageNamespace } = specOf<HelmReleaseSpec>(object)
  const wanted = [
    [target, "targetNamespace"],
    [storageNamespace, "storageNamespace"],
  ] as const
  for (const [name, field] of wanted) {
    if (name === undefined || name === object.namespace || !awaits(draft, name)) continue
    const step = draft.ofUnit(unit, "early")
    draft.need(step, { type: "namespace", fact: factOf(name), node: object, path: ["spec", field] })
  }
}

/** Adds namespaces: who declares them, and the objects that cannot be applied before. */
export function addNamespaces(draft: OrderDraft): void {
  giveShown(draft)
  for (const unit of draft.graph.units) {
    for (const name of unit.provides.namespaces ?? []) draft.giveDeclared(unit, factOf(name))
  }
  for (const node of draft.graph.nodes) {
    const { namespace, unit } = node
    if (namespace === undefined || namespace === unit.target) continue
    if (!awaits(draft, namespace)) continue
    const where = { node, path: ["metadata", "namespace"] }
    draft.need(draft.applied(node), { type: "namespace", fact: factOf(namespace), ...where })
  }
  for (const unit of draft.graph.units) needOfRelease(draft, unit)
}
