import type { Graph } from "../graph/graph.ts"
import type { Unit } from "../graph/unit.ts"
import { specOf, type KustomizationSpec } from "./flux-specs.ts"
import { checkedNode, healthChecked, impliesReady, waitsForAll } from "./implied-ready.ts"
import type { OrderDraft } from "./order-draft.ts"
import { stageOf } from "./stage.ts"

/** Adds when each unit is begun: once the object that stands for it is applied, and what it depends on is ready. */
export function addUnits({ graph, ofUnit, applied }: OrderDraft): void {
  for (const unit of graph.units) {
    const begun = ofUnit(unit, "begun")
    ofUnit(unit, "ready")
    const by = unit.object === undefined ? undefined : applied(unit.object)
    if (by !== undefined) begun.after.push(by.name)
    for (const on of unit.dependsOn) begun.after.push(ofUnit(on, "ready").name)
  }
}

/** Whether a unit, or what applies it, waits for another. */
function waitsFor(unit: Unit, other: Unit): boolean {
  const seen = new Set<Unit>([unit])
  // The set grows while it is gone through.
  for (const each of seen) {
    if (each === other) return true
    for (const on of each.dependsOn) seen.add(on)
    if (each.object !== undefined && each.object.unit !== other) seen.add(each.object.unit)
  }
  return false
}

/**
 * The charts that nobody rendered in whose namespaces a Kustomization checks something that no manifest
 * holds: it is taken for theirs, those that the Kustomization itself installs before others.
 */
function checkedCharts(graph: Graph, unit: Unit, charts: readonly Unit[]): readonly Unit[] {
  if (unit.type === "helm-release" || waitsForAll(unit)) return []
  const { healthChecks = [] } = specOf<KustomizationSpec>(unit.object)
  const hidden = healthChecks.filter((check) => checkedNode(graph, check) === undefined)
  const possible = charts.filter(({ target }) =>
    hidden.some(({ namespace }) => namespace === target),
  )
  const own = possible.filter(({ object }) => object?.unit === unit)
  return own.length > 0 ? own : possible.filter((chart) => !waitsFor(chart, unit))
}

/**
 * Adds when each unit is ready: once those of its objects are that Flux or Helm waits for. Comes last,
 * when it is known whose readiness matters.
 */
export function addReadiness(draft: OrderDraft): void {
  const { graph, ofUnit, ready, awaited, unitOf } = draft
  const charts = graph.units.filter(
    ({ type, unknown }) => type === "helm-release" && unknown !== undefined,
  )
  for (const unit of graph.units) {
    const end = ofUnit(unit, "ready")
    const children = unit.nodes.filter((node) => unitOf(node) !== undefined)
    const waited = [...awaited(unit), ...children, ...healthChecked(graph, unit)]
    for (const node of waited) {
      const step = impliesReady(graph, unit, node) ? ready(node) : undefined
      if (step === undefined) continue
      end.after.push(step.name)
      if (unit.type === "kustomization") continue
      // Helm goes on to the next stage when what it applied in this one is ready.
      const stage = stageOf(node)
      if (stage === "early") ofUnit(unit, "objects").after.push(step.name)
      if (stage === "objects") ofUnit(unit, "late").after.push(step.name)
    }
    for (const release of checkedCharts(graph, unit, charts)) {
      end.after.push(ofUnit(release, "ready").name)
    }
  }
}
