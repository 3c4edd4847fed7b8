import type { GraphNode } from "../graph/graph-node.ts"
import { referencesOf } from "../references.ts"
import { describeReference } from "../references/describe-reference.ts"
import type { Reference, ReferenceFamily } from "../references/reference.ts"
import { keySourceKey, keySourcesOf } from "../secrets.ts"
import type { OpenStep, OrderDraft } from "./order-draft.ts"

/** What must be ready before whoever names it can be; of the others it is enough that they exist. */
const ready: ReadonlySet<ReferenceFamily> = new Set([
  "issuer",
  "nodeClass",
  "parent",
  "secretStore",
])
const existing: readonly ReferenceFamily[] = ["class", "serviceAccount"]

/** The step that cannot be done without what an object names. */
function needer({ applied, ready: readyStep, unitOf, ofUnit }: OrderDraft, from: GraphNode) {
  const unit = unitOf(from)
  // Flux reads values and variables before it applies anything of the unit.
  if (unit !== undefined) return ofUnit(unit, "begun")
  return applied(from) === undefined ? undefined : readyStep(from)
}

function factOf({ to }: Reference): string {
  return `the ${describeReference(to)}`
}

function need(
  draft: OrderDraft,
  { from, path }: Reference,
  fact: string,
  type: "secret" | "object",
): void {
  if (draft.gifts.has(fact)) draft.need(needer(draft, from), { type, fact, node: from, path })
}

function give(draft: OrderDraft, fact: string, step: OpenStep | undefined, node: GraphNode): void {
  const known = draft.gifts.get(fact)?.some((gift) => gift.node === node) === true
  if (!known) draft.give(step, fact, { unit: node.unit, node })
}

/** Who makes the Secret or ConfigMap that a reference means; who only adds keys to it is left out. */
function giveConfig(draft: OrderDraft, { to }: Reference, fact: string): void {
  const { kind, namespace, name } = to
  const source = keySourcesOf(draft.graph).get(keySourceKey(kind, namespace, name))
  for (const { node, merges } of source?.owners ?? []) {
    if (merges) continue
    const plain = node.kind === kind
    give(draft, fact, plain ? draft.applied(node) : draft.ready(node), node)
  }
}

/**
 * Adds what objects name: Secrets that must be synced, classes and accounts that must be there, stores
 * and issuers that must be ready.
 */
export function addObjects(draft: OrderDraft): void {
  const references = referencesOf(draft.graph)
  for (const reference of references.get("config") ?? []) {
    if (reference.optional) continue
    const fact = factOf(reference)
    giveConfig(draft, reference, fact)
    need(draft, reference, fact, "secret")
  }
  for (const family of [...existing, ...ready]) {
    for (const reference of references.get(family) ?? []) {
      const node = draft.graph.find(reference.to)
      if (reference.optional || node === undefined) continue
      const step = ready.has(family) ? draft.ready(node) : draft.applied(node)
      const fact = factOf(reference)
      give(draft, fact, step, node)
      need(draft, reference, fact, "object")
    }
  }
}
