import type { GraphNode } from "../graph/graph-node.ts"
import { keySourceKey, keySourcesOf } from "../secrets.ts"
import type { OpenStep, OrderDraft } from "./order-draft.ts"

/** Gives a fact once for each object that makes it true. */
export function giveOnce(
  draft: OrderDraft,
  fact: string,
  step: OpenStep | undefined,
  node: GraphNode,
): void {
  const known = draft.gifts.get(fact)?.some((gift) => gift.node === node) === true
  if (!known) draft.give(step, fact, { unit: node.unit, node })
}

/** Who makes a Secret or ConfigMap; who only adds keys to it is left out. */
export function giveConfig(
  draft: OrderDraft,
  to: { readonly kind: string; readonly namespace?: string | undefined; readonly name: string },
  fact: string,
): void {
  const { kind, namespace, name } = to
  const source = keySourcesOf(draft.graph).get(keySourceKey(kind, namespace, name))
  for (const { node, merges } of source?.owners ?? []) {
    if (merges) continue
    const plain = node.kind === kind
    giveOnce(draft, fact, plain ? draft.applied(node) : draft.ready(node), node)
  }
}
