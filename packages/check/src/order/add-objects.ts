import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { referencesOf } from "../references.ts"
import { describeReference } from "../references/describe-reference.ts"
import type { Reference, ReferenceFamily } from "../references/reference.ts"
import { giveConfig, giveOnce } from "./give-config.ts"
import { isGiven } from "./is-given.ts"
import type { OrderDraft } from "./order-draft.ts"

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
  if (!isGiven(draft, fact, from.unit)) return
  draft.need(needer(draft, from), { type, fact, node: from, path })
}

/**
 * Whether a Secret is what a store logs in with. In a tree by hand it may be made by the store itself
 * later on: the first time somebody puts it into the cluster.
 */
function isFirstSecret({ from, to }: Reference, { declared }: Graph): boolean {
  return !declared && to.kind === "Secret" && from.kind.endsWith("SecretStore")
}

/**
 * Adds what objects name: Secrets that must be synced, classes and accounts that must be there, stores
 * and issuers that must be ready.
 */
export function addObjects(draft: OrderDraft): void {
  const references = referencesOf(draft.graph)
  for (const reference of references.get("config") ?? []) {
    if (reference.optional || isFirstSecret(reference, draft.graph)) continue
    const fact = factOf(reference)
    giveConfig(draft, reference.to, fact)
    need(draft, reference, fact, "secret")
  }
  for (const family of [...existing, ...ready]) {
    for (const reference of references.get(family) ?? []) {
      if (reference.optional) continue
      const fact = factOf(reference)
      const node = draft.graph.find(reference.to)
      if (node !== undefined) {
        const step = ready.has(family) ? draft.ready(node) : draft.applied(node)
        giveOnce(draft, fact, step, node)
      }
      need(draft, reference, fact, "object")
    }
  }
}
