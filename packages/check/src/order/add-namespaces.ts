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

/** The fact that an object has to wait for: a namespace that somebody makes, and that is not there before. */
type Awaited = (name: string) => string | undefined

/** There are many objects to a namespace: each namespace is looked up once. */
function awaitedOf({ graph, gifts }: OrderDraft): Awaited {
  const known = new Map<string, string | undefined>()
  return (name) => {
    if (known.has(name)) return known.get(name)
    const fact = factOf(name)
    const before = graph.isBuiltin({ group: "", kind: "Namespace", name })
    const awaited = gifts.has(fact) && !before ? fact : undefined
    known.set(name, awaited)
    return awaited
  }
}

/** A release installs into its target, and keeps its state in a namespace. */
function needOfRelease(draft: OrderDraft, unit: Unit, awaited: Awaited): void {
  const { type, object, target } = unit
  if (type !== "helm-release" || object === undefined) return
  const { storageNamespace } = specOf<HelmReleaseSpec>(object)
  const wanted = [
    [target, "targetNamespace"],
    [storageNamespace, "storageNamespace"],
  ] as const
  for (const [name, field] of wanted) {
    const fact = name === undefined || name === object.namespace ? undefined : awaited(name)
    if (fact === undefined) continue
    const step = draft.ofUnit(unit, "early")
    draft.need(step, { type: "namespace", fact, node: object, path: ["spec", field] })
  }
}

/** Adds namespaces: who declares them, and the objects that cannot be applied before. */
export function addNamespaces(draft: OrderDraft): void {
  giveShown(draft)
  for (const unit of draft.graph.units) {
    for (const name of unit.provides.namespaces ?? []) draft.giveDeclared(unit, factOf(name))
  }
  const awaited = awaitedOf(draft)
  const path = ["metadata", "namespace"]
  for (const node of draft.graph.nodes) {
    const { namespace, unit } = node
    if (namespace === undefined || namespace === unit.target) continue
    const fact = awaited(namespace)
    if (fact === undefined) continue
    draft.need(draft.applied(node), { type: "namespace", fact, node, path })
  }
  for (const unit of draft.graph.units) needOfRelease(draft, unit, awaited)
}
