import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import type { Unit } from "../graph/unit.ts"
import { describeResource } from "@supaflux/core"
import { specOf, type KustomizationSpec } from "./flux-specs.ts"
import { waitsForAll } from "./implied-ready.ts"
import { kustomizationOf } from "./kustomization-of.ts"
import type { OrderGift } from "./order-gift.ts"
import type { OrderModel } from "./order-model.ts"
import type { OrderNeed } from "./order-need.ts"
import { readyPaths } from "./ready-paths.ts"

/** Why a need may come too late, and what to do about it. */
interface Explanation {
  readonly why: string
  readonly hint: string
}

/** A unit on the way up from a fact, and what is below it: what its readiness would have to imply. */
interface Level {
  readonly unit: Unit
  readonly below: GraphNode | undefined
}

/** The unit that brings a fact, the one that applies it, and so on. */
function levelsOf({ unit, node }: OrderGift): Level[] {
  const levels: Level[] = [{ unit, below: node }]
  for (let at = unit.object; at !== undefined; at = at.unit.object) {
    levels.push({ unit: at.unit, below: at })
  }
  return levels
}

/** Why the readiness of a unit does not tell that an object is ready. */
function notImplied({ unit, below }: Level): Explanation {
  if (unit.type === "helm-release" && !waitsForAll(unit)) {
    return {
      why: `${unit.label} has install.disableWait: true`,
      hint: `remove disableWait from ${unit.label}`,
    }
  }
  if (!waitsForAll(unit)) {
    const { wait } = specOf<KustomizationSpec>(unit.object)
    return {
      why: `${unit.label} has ${wait === false ? "wait: false" : "no wait: true"}`,
      hint: `set wait: true in ${unit.label}`,
    }
  }
  const kind = below?.kind ?? "object"
  return {
    why: `Flux takes a ${kind} without a status for ready, and ${unit.label} has no healthCheckExprs that look at it`,
    hint: `add to ${unit.label} healthCheckExprs for ${kind} that demand its condition`,
  }
}

function state({ node }: OrderGift, fact: string): string {
  if (node === undefined || fact.startsWith("the namespace")) return `${fact} is there`
  return `${describeResource(node.resource)} is ready`
}

/** Whether a unit applies another, directly or through those between them. */
function isBelow(unit: Unit, above: Unit): boolean {
  let at = unit.object?.unit
  while (at !== undefined && at !== above) at = at.object?.unit
  return at === above
}

/** What is wrong where one Kustomization does not wait at all for another. */
function notWaiting(consumer: Unit, giver: Unit): Explanation {
  const name = giver.object?.name ?? giver.label
  if (isBelow(giver, consumer)) {
    return {
      why: `${consumer.label} applies it together with ${giver.label}, which brings it`,
      hint: `move it to a Kustomization of its own that depends on ${name}`,
    }
  }
  if (isBelow(consumer, giver)) {
    return {
      why: `${giver.label} applies what makes it together with ${consumer.label}`,
      hint: `move what makes it to a Kustomization of its own, and make ${consumer.label} depend on that`,
    }
  }
  return {
    why: `nothing makes ${consumer.label} wait for ${giver.label}, which brings it`,
    hint: `add ${name} to dependsOn of ${consumer.label}`,
  }
}

/**
 * Says in words how a step may be begun before a fact holds, by the shortest chain of what waits for
 * what.
 */
export function explainLate(
  { units }: Graph,
  { steps }: OrderModel,
  { step, fact, unit }: OrderNeed,
  gift: OrderGift,
): Explanation {
  const consumer = kustomizationOf(unit)
  const giver = kustomizationOf(gift.unit)
  if (consumer === giver) {
    if (unit.type === "helm-release" && gift.unit.type === "helm-release") {
      return {
        why: `nothing makes it wait for ${gift.unit.label}, which brings it`,
        hint: `add ${gift.unit.object?.name ?? ""} to dependsOn of ${unit.label}`,
      }
    }
    return {
      why: `${gift.unit.label} brings it, and ${consumer.label} applies both at once`,
      hint: `move one of them to another Kustomization, and make the later one depend on it`,
    }
  }
  const paths = readyPaths(steps, units, step)
  for (const level of levelsOf(gift)) {
    const path = paths(level.unit)
    if (path === undefined) continue
    const { why, hint } = notImplied(level)
    const through = path.slice(0, -1).map(({ label }) => label)
    const way = through.length === 0 ? "" : ` (through ${through.join(", ")})`
    return {
      why: `${unit.label} is applied when ${level.unit.label} is applied${way}, not when ${state(gift, fact)}: ${why}`,
      hint,
    }
  }
  return notWaiting(consumer, giver)
}
