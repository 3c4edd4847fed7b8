import { describeResource } from "@supaflux/core"
import type { Graph } from "../graph/graph.ts"
import type { GraphNode } from "../graph/graph-node.ts"
import { referenceKey } from "../graph/object-reference.ts"
import type { Unit } from "../graph/unit.ts"
import { bringers } from "./bringers.ts"
import { kustomizationOf } from "./kustomization-of.ts"
import type { OrderGift } from "./order-gift.ts"
import type { OrderNeed } from "./order-need.ts"
import { pushTo } from "./push-to.ts"
import type { StepPlace } from "./step-place.ts"
import { stageOf, stages, type Stage } from "./stage.ts"
import type { Step } from "./step.ts"

/** A step whose parts are still being collected. */
export type OpenStep = {
  readonly [Key in keyof Step]: Step[Key] extends string ? string : string[]
}

/** The steps of an environment while they are collected. */
export interface OrderDraft {
  readonly graph: Graph
  readonly steps: ReadonlyMap<string, OpenStep>
  readonly needs: readonly OrderNeed[]
  /** What each step is about. */
  readonly places: ReadonlyMap<string, StepPlace>
  readonly gifts: ReadonlyMap<string, readonly OrderGift[]>
  /** The step of a unit's stage, begun after the stage before. */
  readonly ofUnit: (unit: Unit, stage: Stage) => OpenStep
  /** A step that is begun when a unit's objects are applied, and that nothing waits for. */
  readonly beside: (unit: Unit) => OpenStep
  /** The step that applies an object; undefined for what a first install leaves out. */
  readonly applied: (node: GraphNode) => OpenStep | undefined
  /** The step in which an object becomes ready: for a Kustomization or HelmRelease, its unit's. */
  readonly ready: (node: GraphNode) => OpenStep | undefined
  /** Objects that have a step of their own in which they become ready. */
  readonly awaited: (unit: Unit) => readonly GraphNode[]
  /** The unit that an object makes Flux apply. */
  readonly unitOf: (node: GraphNode) => Unit | undefined
  readonly need: (step: OpenStep | undefined, need: Omit<OrderNeed, "step" | "unit">) => void
  readonly give: (step: OpenStep | undefined, fact: string, gift: Omit<OrderGift, "step">) => void
  /** Gives what a component declares, where none of its manifests shows it. */
  readonly giveDeclared: (unit: Unit, fact: string) => void
}

/** A draft without steps. */
export function orderDraft(graph: Graph): OrderDraft {
  const steps = new Map<string, OpenStep>()
  const needs: OrderNeed[] = []
  const places = new Map<string, StepPlace>()
  const gifts = new Map<string, OrderGift[]>()
  const awaited = new Map<Unit, GraphNode[]>()
  const readied = new Map<GraphNode, OpenStep>()
  const units = new Map(graph.units.flatMap((unit) => (unit.object ? [[unit.object, unit]] : [])))
  const open = (name: string, place: StepPlace, after: () => readonly OpenStep[]): OpenStep => {
    let step = steps.get(name)
    if (step === undefined) {
      step = { name, after: [], needs: [], gives: [] }
      steps.set(name, step)
      places.set(name, place)
      step.after.push(...after().map((each) => each.name))
    }
    return step
  }
  const ofUnit = (unit: Unit, stage: Stage): OpenStep => {
    const before = stages[stages.indexOf(stage) - 1]
    return open(`${unit.label} ${stage}`, { unit, stage }, () =>
      before === undefined ? [] : [ofUnit(unit, before)],
    )
  }
  const beside = (unit: Unit): OpenStep =>
    open(`${unit.label} runs`, { unit }, () => [ofUnit(unit, "early")])
  const applied = (node: GraphNode): OpenStep | undefined => {
    const stage = stageOf(node)
    return stage === undefined ? undefined : ofUnit(node.unit, stage)
  }
  const ready = (node: GraphNode): OpenStep | undefined => {
    const known = readied.get(node)
    if (known !== undefined) return known
    const unit = units.get(node)
    if (unit !== undefined) return ofUnit(unit, "ready")
    const after = applied(node)
    if (after === undefined) return undefined
    const name = `${describeResource(node.resource)} (${referenceKey(node)}) is ready`
    if (!steps.has(name)) pushTo(awaited, node.unit, node)
    const step = open(name, { unit: node.unit, node }, () => [after])
    readied.set(node, step)
    return step
  }
  const give: OrderDraft["give"] = (step, fact, gift) => {
    if (step === undefined) return
    step.gives.push(fact)
    pushTo(gifts, fact, { ...gift, step: step.name })
  }
  const unitOf = (node: GraphNode): Unit | undefined => units.get(node)
  const isThere = ({ unit: { object } }: Pick<OrderGift, "unit">): boolean =>
    object !== undefined && graph.isBuiltin(object)
  return {
    graph,
    steps,
    needs,
    places,
    gifts,
    ofUnit,
    beside,
    applied,
    ready,
    awaited: (unit) => awaited.get(unit) ?? [],
    unitOf,
    need: (step, need) => {
      // What is installed before the delivery engine begins is there for whoever needs it.
      if (step === undefined || gifts.get(need.fact)?.some(isThere) === true) return
      step.needs.push(need.fact)
      const { unit } = places.get(step.name) ?? need.node
      needs.push({ ...need, unit, step: step.name })
    },
    give,
    giveDeclared: (unit, fact) => {
      const shown = gifts.get(fact)?.some((gift) => kustomizationOf(gift.unit) === unit) === true
      if (unit.type === "helm-release" || shown) return
      for (const [by, stage] of bringers(unit, unitOf)) {
        give(ofUnit(by, stage), fact, { unit: by, node: undefined })
      }
    },
  }
}
