import { describeResource } from "@supaflux/core"
import type { Graph } from "../../graph/graph.ts"
import { deadlocks, type Circle } from "../../order/deadlocks.ts"
import { orderOf } from "../../order/order-model.ts"
import type { StepPlace } from "../../order/step-place.ts"
import type { Problem } from "../../problem.ts"
import type { Rule } from "../../rule.ts"

/** One link of a circle in words; nothing for the stages of one unit, which follow each other. */
function link(from: StepPlace, to: StepPlace, fact: string | undefined): string[] {
  const [a, b] = [from.unit.label, to.unit.label]
  if (fact !== undefined) return [`${a} needs ${fact}, which ${b} brings`]
  if (to.node !== undefined) {
    return [`${a} is ready only when ${describeResource(to.node.resource)} is`]
  }
  if (from.unit === to.unit) return []
  if (from.stage === "ready") return [`${a} is ready only when ${b} is`]
  return [to.stage === "ready" ? `${a} waits for ${b}` : `${b} applies ${a}`]
}

function describe(circle: Circle, places: ReadonlyMap<string, StepPlace>): string[] {
  return circle.flatMap(({ step, fact }, index) => {
    const from = places.get(step.name)
    const to = places.get(circle[(index + 1) % circle.length]?.step.name ?? "")
    return from === undefined || to === undefined ? [] : link(from, to, fact)
  })
}

function check(graph: Graph): Problem[] {
  const { places } = orderOf(graph)
  return deadlocks(graph).map((circle) => ({
    message: `never comes up: ${describe(circle, places).join("; ")}`,
    node: circle.flatMap(({ step }) => places.get(step.name)?.unit.object ?? [])[0],
    hint: "break the circle: move what is needed first into a Kustomization of its own",
  }))
}

/** Nothing waits for what waits for it. */
export const deadlock: Rule = {
  code: "ORDER_DEADLOCK",
  topic: "order",
  severity: "error",
  title: "Kustomizations, Helm releases or objects wait for each other.",
  why: "On an empty cluster none of them ever becomes ready, nor does anything that depends on them. On a cluster where it once came up by hand it looks fine, until it has to be built again.",
  wrong: "a HelmRelease that brings CRDs and custom resources of these, in one Kustomization",
  right:
    "the HelmRelease in a Kustomization with wait: true, on which that of the custom resources depends",
  check,
}
